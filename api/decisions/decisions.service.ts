import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { DecisionBody } from '#api/decisions/decision-body';
import { DecisionContent } from '#api/decisions/decision-content';
import { DecisionSignatures } from '#api/decisions/decision-signatures';
import { OpenRequests } from '#api/decisions/open-requests';
import { refusalOf } from '#api/decisions/refusal-of';
import type { Caller } from '#api/http/caller';
import { RunFinder } from '#api/runs/run-finder';
import type { WorkflowGateway } from '#api/temporal/workflow-gateway';
import type { StoredRun } from '#infra/storage/run-store';
import type { DecisionInput, DecisionRequest } from '#shared/contracts/decision';
import { AssayError } from '#shared/errors/assay-error';
import { isTerminal } from '#shared/policies/run-state';
import type { DecisionOutcome } from '#workflows/mrd.messages';

@Injectable()
export class DecisionsService {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(OpenRequests) private readonly requests: OpenRequests,
    @Inject(DecisionContent) private readonly content: DecisionContent,
    @Inject(DecisionSignatures) private readonly signatures: DecisionSignatures,
    @Inject(tokens.gateway) private readonly gateway: WorkflowGateway,
  ) {}

  /** Errors: `decision.*`, `plan.invalid`, `review.invalid`, `run.finished`, `approval.no-key`, `temporal.unavailable`. */
  async decide(caller: Caller, runId: string, body: DecisionBody): Promise<DecisionOutcome & { id: string }> {
    const run = await this.finder.find(caller, runId);
    if (body.run !== undefined && body.run !== runId) throw new AssayError('decision.wrong-run', body.run);
    if (isTerminal(run.state)) throw new AssayError('run.finished', `it is ${run.state}`);
    const { plan, claims, token, ...rest } = body;
    const request = await this.requests.find(run, body);
    const id = body.id ?? randomUUID();
    const stored = await this.content.store(runId, body, request);
    const decision = { ...rest, ...stored, id, run: runId, channel: body.channel ?? 'api' };
    const sent = await this.signed(caller, run, { request, decision });
    const outcome = await this.gateway.decide(run.workflowId, { ...sent, id });
    if (outcome.outcome === 'refused') throw refusalOf(outcome);
    return { id, ...outcome };
  }

  /** Runs begun before there were roles ask nobody who they are. */
  private async signed(
    caller: Caller,
    run: StoredRun,
    { request, decision }: { readonly request: DecisionRequest | null; readonly decision: DecisionInput },
  ): Promise<DecisionInput> {
    if (!request?.role) return { ...decision, actor: decision.actor ?? caller.name };
    const token = await this.signatures.forDecision(caller, run, { request, decision });
    return { ...decision, actor: caller.name, token };
  }
}
