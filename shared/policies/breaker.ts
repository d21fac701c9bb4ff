/** A deployment that fails is left alone for a while. Times in milliseconds since the epoch. */
export interface BreakerState {
  /** In a row; an answer sets it back. */
  readonly failures: number;
  /** Calls are refused until then; null while closed. */
  readonly openUntil: number | null;
  /** A probe is under way, and nobody else may call until this time. */
  readonly probeUntil: number | null;
}

export const closedBreaker: BreakerState = { failures: 0, openUntil: null, probeUntil: null };

export const breakerLimits = { failures: 3, openMs: 60_000, probeMs: 60_000 } as const;

export type Admission =
  | { readonly kind: 'call' | 'probe' }
  | { readonly kind: 'refuse'; readonly retryAfterMs: number };

/** Closed: call. Open: refuse until the time is over, then one probe at a time. */
export function admit(state: BreakerState, now: number): Admission {
  if (state.openUntil === null) return { kind: 'call' };
  const until = Math.max(state.openUntil, state.probeUntil ?? 0);
  return now < until ? { kind: 'refuse', retryAfterMs: until - now } : { kind: 'probe' };
}

/** What is stored when a probe begins. A prober that dies gives way after `probeMs`. */
export function probing(state: BreakerState, now: number): BreakerState {
  return { ...state, probeUntil: now + breakerLimits.probeMs };
}

export function afterSuccess(): BreakerState {
  return closedBreaker;
}

export function afterFailure(state: BreakerState, now: number): BreakerState {
  const failures = state.failures + 1;
  const opens = failures >= breakerLimits.failures || state.openUntil !== null;
  return { failures, openUntil: opens ? now + breakerLimits.openMs : null, probeUntil: null };
}

/** Errors that say something about the deployment rather than about the question asked. */
const telling: readonly string[] = [
  'model.overloaded',
  'model.unavailable',
  'model.broken-answer',
  'model.not-allowed',
  'model.unknown',
];

export function isDeploymentFailure(code: string): boolean {
  return telling.includes(code);
}
