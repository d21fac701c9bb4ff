import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { ApiClient } from '#api/cli/client/api-client';
import type { ClaimResolution } from '#shared/contracts/claim-review';
import type { DecisionKind } from '#shared/contracts/decision';
import type { RunView } from '#shared/contracts/run';
import { AssayError } from '#shared/errors/assay-error';
import type { DecisionOutcome } from '#workflows/mrd.messages';

export interface Choice {
  readonly decision: 'approve' | 'reject';
  readonly reason?: string | undefined;
  /** Refused when the run waits for the other kind. */
  readonly kind?: DecisionKind | undefined;
  /** With the approval of a budget: the new limit of the run. */
  readonly budgetUsd?: number | undefined;
  /** With the approval of claims: what is to become of each; what is not named stands as it is. */
  readonly claims?: readonly ClaimResolution[] | undefined;
  readonly channel?: 'cli' | 'demo' | undefined;
}

/** Decides what the run waits for, bound to exactly what was shown. Errors: `decision.*`. */
export async function sendDecision(api: ApiClient, run: RunView, choice: Choice): Promise<DecisionOutcome> {
  const waiting = run.decision;
  if (!waiting) throw new AssayError('decision.not-waiting', `it is ${run.state}`);
  if (choice.kind && choice.kind !== waiting.kind) {
    throw new AssayError('decision.not-waiting', `it waits for the ${waiting.kind} decision, not ${choice.kind}`);
  }
  const { decision, reason, budgetUsd, claims, channel = 'cli' } = choice;
  return api.post(`/v1/runs/${run.runId}/decisions`, {
    run: run.runId,
    kind: waiting.kind,
    decision,
    digest: waiting.digest,
    id: `cli-${randomUUID()}`,
    channel,
    actor: channel === 'demo' ? 'demo' : userName(),
    ...(reason && { reason }),
    ...(budgetUsd !== undefined && { budgetUsd }),
    ...(claims !== undefined && { claims }),
  });
}

/** Some containers have no user of that id. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
