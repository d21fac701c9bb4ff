import type { DecisionRequest } from '#shared/contracts/decision';

const hour = 3_600_000;
const day = 24 * hour;

export interface ApprovalTimes {
  /** All in milliseconds since the epoch. */
  readonly requestedAt: number;
  readonly remindAt: number;
  readonly deadline: number;
}

/** The reminder comes a day before the deadline, or after four fifths of the time when there is less than five days. */
export function approvalTimes(requestedAt: number, deadlineDays: number): ApprovalTimes {
  const allowed = Math.max(1, Math.round(deadlineDays * day));
  const early = Math.min(day, Math.ceil(allowed / 5));
  return { requestedAt, remindAt: requestedAt + allowed - early, deadline: requestedAt + allowed };
}

const mostDays = 30;

/** Days until the next deadline, after `step` earlier escalations: twice as long each time, at most a month. */
export function escalatedDays(deadlineDays: number, step: number): number {
  return Math.max(deadlineDays, Math.min(mostDays, deadlineDays * 2 ** Math.min(step, 16)));
}

/** The same as they stand in a request, in ISO form. */
export function requestTimes(
  at: number,
  deadlineDays: number,
): Pick<DecisionRequest, 'requestedAt' | 'remindAt' | 'deadline'> {
  const { requestedAt, remindAt, deadline } = approvalTimes(at, deadlineDays);
  return { requestedAt: iso(requestedAt), remindAt: iso(remindAt), deadline: iso(deadline) };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
