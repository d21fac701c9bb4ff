import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { WorkflowGateway } from '#api/temporal/workflow-gateway';
import type { StoredRun } from '#infra/storage/run-store';
import type { DecisionKind, DecisionRequest } from '#shared/contracts/decision';
import type { WaitingDecision } from '#shared/contracts/run';
import { AssayError } from '#shared/errors/assay-error';
import { decisionPaste } from '#shared/policies/decision-paste';
import { isTerminal } from '#shared/policies/run-state';

/** What a decision is about. */
export interface Aim {
  readonly kind: DecisionKind;
  readonly digest: string;
}

/** What runs wait for. The row of a run may lag behind or, after a reset, know less than the run itself. */
@Injectable()
export class OpenRequests {
  constructor(@Inject(tokens.gateway) private readonly gateway: Pick<WorkflowGateway, 'request'>) {}

  /** The open request, as the row has it when it is the one that is meant; else the run is asked. Errors: `temporal.unavailable`. */
  async find({ state, decision, workflowId }: StoredRun, aim?: Aim): Promise<DecisionRequest | null> {
    if (isTerminal(state)) return null;
    const isMeant = !aim || (decision?.kind === aim.kind && decision.digest === aim.digest);
    if (decision?.signedBy && isMeant) return decision;
    return this.gateway.request(workflowId);
  }

  /** Errors: `decision.not-waiting`, `run.finished`, `temporal.unavailable`. */
  async require(run: StoredRun): Promise<WaitingDecision> {
    if (isTerminal(run.state)) throw new AssayError('run.finished', `it is ${run.state}`);
    const request = await this.find(run);
    if (!request) throw new AssayError('decision.not-waiting', `it is ${run.state}`);
    return { ...request, ...decisionPaste(run.runId, request) };
  }
}
