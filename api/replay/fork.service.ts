import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { BudgetDoor } from '#api/budgets/budget-door';
import type { Caller } from '#api/http/caller';
import { ForkChanges } from '#api/replay/fork-changes';
import { unsharedSince } from '#api/replay/fork-ground';
import { ForkParents } from '#api/replay/fork-parents';
import { requiredStage } from '#api/replay/stage-of';
import { requestHash } from '#api/runs/request-hash';
import type { WorkflowGateway } from '#api/temporal/workflow-gateway';
import type { ApprovalSigner } from '#infra/approvals/approval-signer';
import type { HistoryShare } from '#infra/storage/history-share';
import { newRunId } from '#infra/storage/new-run-id';
import type { RunStore, StoredRun } from '#infra/storage/run-store';
import type { ForkBody } from '#shared/contracts/replay';
import { AssayError } from '#shared/errors/assay-error';
import type { ReplayStage } from '#shared/policies/replay-stages';
import type { MrdWorkflowInput } from '#workflows/mrd.messages';

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
    @Inject(ForkParents) private readonly parents: ForkParents,
    @Inject(ForkChanges) private readonly changes: ForkChanges,
    @Inject(tokens.runs) private readonly runs: RunStore,
    @Inject(tokens.share) private readonly share: HistoryShare,
    @Inject(tokens.gateway) private readonly gateway: WorkflowGateway,
    @Inject(tokens.budgets) private readonly budgets: BudgetDoor,
    @Inject(tokens.approvals) private readonly approvals: Pick<ApprovalSigner, 'keys'>,
  ) {}

  /**
   * A new run that has everything before the stage from its parent.
   * Errors: `run.not-found`, `stage.*`, `fork.*`, `plan.invalid`, `corpus.*`, `budget.*`, `history.gone`, `run.key-reused`.
   */
  async fork(caller: Caller, parentId: string, { key = randomUUID(), ...body }: ForkRequest): Promise<Forked> {
    const from = requiredStage(body.from);
    const parent = await this.parents.find(caller, parentId, from);
    const change = await this.changes.judge(parent, from, body);
    const input = await this.changes.inputFor(parent, change);
    const { run, facts } = parent;
    const corpus = change.corpus ?? run.corpus;
    const forked = await this.record({ parent: run, corpus, key, hash: hashOf(parentId, body), from });
    await this.share({ parent: run.runId, fork: forked.run.runId, before: unsharedSince(facts, from) });
    const budgetUsd = await this.limit(forked.run, change.budgetUsd ?? run.budgetUsd);
    await this.start(forked.run, { ...input, approvalKeys: this.approvals.keys });
    return { ...forked, run: { ...forked.run, budgetUsd } };
  }

  /** One that it has already stands: a repeat takes no raise back. */
  private async limit({ runId, budgetUsd }: StoredRun, wanted: number | null): Promise<number | null> {
    if (budgetUsd === null && wanted !== null) await this.budgets.begin(runId, wanted);
    return budgetUsd ?? wanted;
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

function hashOf(parent: string, body: ForkBody): string {
  return requestHash({ parent, ...body } as never);
}
