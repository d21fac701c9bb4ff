import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { DecisionBody } from '#api/decisions/decision-body';
import type { Caller } from '#api/http/caller';
import { RunFinder } from '#api/runs/run-finder';
import type { WorkflowGateway } from '#api/temporal/workflow-gateway';
import { type ArtifactStore, putJson } from '#infra/storage/artifact-store';
import { ResearchPlan } from '#shared/contracts/plan';
import { AssayError } from '#shared/errors/assay-error';
import { isErrorCode } from '#shared/errors/catalogue';
import { faultsOf } from '#shared/errors/faults-of';
import { isTerminal } from '#shared/policies/run-state';
import type { DecisionOutcome } from '#workflows/mrd.messages';

@Injectable()
export class DecisionsService {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.artifacts) private readonly artifacts: ArtifactStore,
    @Inject(tokens.gateway) private readonly gateway: WorkflowGateway,
  ) {}

  /** Errors: `decision.*`, `plan.invalid`, `run.finished`, `temporal.unavailable`. */
  async decide(caller: Caller, runId: string, body: DecisionBody): Promise<DecisionOutcome & { id: string }> {
    const run = await this.finder.find(caller, runId);
    if (body.run !== undefined && body.run !== runId) throw new AssayError('decision.wrong-run', body.run);
    if (isTerminal(run.state)) throw new AssayError('run.finished', `it is ${run.state}`);
    const id = body.id ?? randomUUID();
    const { plan, ...rest } = body;
    const outcome = await this.gateway.decide(run.workflowId, {
      ...rest,
      ...(await this.storeEditedPlan(body)),
      id,
      run: runId,
      actor: body.actor ?? caller.name,
      channel: body.channel ?? 'api',
    });
    if (outcome.outcome === 'refused') throw refusalOf(outcome);
    return { id, ...outcome };
  }

  /** Only its hash travels through the workflow, so that history stays small. */
  private async storeEditedPlan({ decision, plan }: DecisionBody): Promise<{ planHash?: string }> {
    if (decision !== 'edit') return {};
    const parsed = ResearchPlan.safeParse(plan);
    if (!parsed.success) throw new AssayError('plan.invalid', undefined, { faults: faultsOf(parsed.error, 'plan') });
    return { planHash: await putJson(this.artifacts, parsed.data) };
  }
}

function refusalOf(outcome: DecisionOutcome): AssayError {
  return new AssayError(isErrorCode(outcome.code) ? outcome.code : 'decision.not-waiting', outcome.detail);
}
