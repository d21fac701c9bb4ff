import type { WaitingRun } from '#infra/storage/waiting-runs';
import type { QueuedDecision } from '#shared/contracts/decision-queue';
import { type Decider, mayDecide } from '#shared/policies/acting-role';

interface Viewer {
  readonly decider: Decider;
  readonly isReader: boolean;
  readonly now: Date;
}

export function queuedDecision(
  { runId, title, vertical, decision }: WaitingRun,
  { decider, isReader, now }: Viewer,
): QueuedDecision {
  const { kind, revision, digest, role = null, escalatedTo = [], deadline, requestedAt, items, approvers } = decision;
  return {
    ...{ runId, title, vertical, kind, revision, digest, role, escalatedTo, deadline, requestedAt },
    items: items ?? null,
    needed: approvers?.needed ?? 1,
    approved: approvers?.approved.map(({ actor }) => actor) ?? [],
    mayDecide: !isReader && mayDecide(runId, decision, decider),
    isOverdue: escalatedTo.length > 0 || Date.parse(deadline) < now.getTime(),
  };
}
