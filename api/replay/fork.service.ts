import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { BudgetDoor } from '#api/budgets/budget-door';
import type { CorpusDoor } from '#api/corpora/corpus-door';
import type { Caller } from '#api/http/caller';
import { forkGround, unsharedSince } from '#api/replay/fork-ground';
import { historyFacts } from '#api/replay/history-facts';
import { requiredStage } from '#api/replay/stage-of';
import { requestHash } from '#api/runs/request-hash';
import { RunFinder } from '#api/runs/run-finder';
import type { HistoryGateway } from '#api/temporal/history-gateway';
import type { WorkflowGateway } from '#api/temporal/workflow-gateway';
import { type ArtifactStore, putJson } from '#infra/storage/artifact-store';
import type { HistoryShare } from '#infra/storage/history-share';
import { newRunId } from '#infra/storage/new-run-id';
import type { RunStore, StoredRun } from '#infra/storage/run-store';
import { ResearchPlan } from '#shared/contracts/plan';
import type { ForkBody } from '#shared/contracts/replay';
import { AssayError } from '#shared/errors/assay-error';
import { faultsOf } from '#shared/errors/faults-of';
import { isBefore, type ReplayStage } from '#shared/policies/replay-stages';
import type { ForkGround, MrdWorkflowInput } from '#workflows/mrd.messages';

export interface Forked {
  readonly run: StoredRun;
  /** False when the idempotency key had already made it. */
  readonly created: boolean;
}

/** `key`: the client's, which makes a repeat harmless. */
type ForkRequest = ForkBody & { readonly key?: string | undefined };

@Injectable()
export class ForkService {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.runs) private readonly runs: RunStore,
    @Inject(tokens.artifacts) private readonly artifacts: ArtifactStore,
    @Inject(tokens.corpora) private readonly corpora: CorpusDoor,
    @Inject(tokens.histories) private readonly histories: HistoryGateway,
    @Inject(tokens.share) private readonly share: HistoryShare,
    @Inject(tokens.gateway) private readonly gateway: WorkflowGateway,
    @Inject(tokens.budgets) private readonly budgets: BudgetDoor,
  ) {}

  /**
   * A new run that has everything before the stage from its parent.
   * Errors: `run.not-found`, `stage.*`, `fork.impossible`, `plan.invalid`, `corpus.*`, `budget.*`, `history.gone`, `run.key-reused`.
   */
  async fork(caller: Caller, parentId: string, { key = randomUUID(), ...body }: ForkRequest): Promise<Forked> {
    const from = requiredStage(body.from);
    refuseLateChanges(from, body);
    const parent = await this.finder.find(caller, parentId);
    const { history } = await this.histories.latest(parent.workflowId);
    const facts = historyFacts(history);
    const decisions = await this.runs.listDecisions(parent.runId);
    const ground = await this.changed(forkGround({ runId: parent.runId, facts, decisions }, from), body);
    const corpus = body.corpus === undefined ? parent.corpus : await this.corpora.resolve(body.corpus);
    if (body.budgetUsd !== undefined) await this.budgets.check(caller.tenant, body.budgetUsd);
    const forked = await this.record({ parent, corpus, key, hash: hashOf(parentId, body), from });
    await this.share({ parent: parent.runId, fork: forked.run.runId, before: unsharedSince(facts, from) });
    const budgetUsd = await this.limit(forked.run, body.budgetUsd ?? parent.budgetUsd);
    await this.start(forked.run, withModels({ ...(facts.input as MrdWorkflowInput), fork: ground }, body.budgetUsd));
    return { ...forked, run: { ...forked.run, budgetUsd } };
  }

  /** One that it has already stands: a repeat takes no raise back. */
  private async limit({ runId, budgetUsd }: StoredRun, wanted: number | null): Promise<number | null> {
    if (budgetUsd === null && wanted !== null) await this.budgets.begin(runId, wanted);
    return budgetUsd ?? wanted;
  }

  private async changed(ground: ForkGround, { plan, corpus: otherCorpus }: ForkBody): Promise<ForkGround> {
    const { corpus, ...rest } = ground;
    const kept = otherCorpus === undefined ? ground : rest;
    return plan === undefined ? kept : { ...kept, editedPlanHash: await this.storePlan(plan) };
  }

  private async storePlan(plan: unknown): Promise<string> {
    const parsed = ResearchPlan.safeParse(plan);
    if (!parsed.success) throw new AssayError('plan.invalid', undefined, { faults: faultsOf(parsed.error, 'plan') });
    return putJson(this.artifacts, parsed.data);
  }

  private async record(made: {
    parent: StoredRun;
    corpus: string;
    key: string;
    hash: string;
    from: ReplayStage;
  }): Promise<Forked> {
    const { parent, corpus, key, hash, from } = made;
    const { tenant, title, vertical, briefHash } = parent;
    const runId = newRunId();
    const forked = await this.runs.insertRun({
      ...{ runId, tenant, title, vertical, briefHash, corpus },
      workflowId: `mrd/${tenant}/${runId}`,
      idempotencyKey: key,
      requestHash: hash,
      createdAt: new Date(),
      forkedFrom: { runId: parent.runId, stage: from },
    });
    if (forked.run.requestHash !== hash) throw new AssayError('run.key-reused');
    return forked;
  }

  private async start({ runId, tenant, title, workflowId, corpus }: StoredRun, input: MrdWorkflowInput): Promise<void> {
    await this.gateway.start({ workflowId, title, input: { ...input, runId, tenant, corpus } }).catch(async error => {
      await this.runs.abandonRun(tenant, runId, 'The Temporal server did not take the fork. Make it again.');
      throw error;
    });
  }
}

function refuseLateChanges(from: ReplayStage, { plan, corpus }: ForkBody): void {
  if (plan !== undefined && from !== 'awaiting-plan-approval') {
    throw new AssayError('fork.impossible', 'an edited plan needs an approval: fork from "awaiting-plan-approval"');
  }
  if (corpus !== undefined && isBefore('researching', from)) {
    throw new AssayError('fork.impossible', 'another corpus is read by research: fork from "researching" or before');
  }
}

/** Another budget than the parent's decides anew whether models are asked. */
function withModels(input: MrdWorkflowInput, budgetUsd: number | undefined): MrdWorkflowInput {
  if (budgetUsd === undefined) return input;
  const { models, ...rest } = input;
  return budgetUsd === 0 ? { ...rest, models: 'none' } : rest;
}

function hashOf(parent: string, body: ForkBody): string {
  return requestHash({ parent, ...body } as never);
}
