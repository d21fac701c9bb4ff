import type { ErrorCode } from '#shared/errors/catalogue';

/** How a research tool is asked. Times in milliseconds. */
export const toolRetry = {
  /** Of one try. */
  timeoutMs: 30_000,
  /** Before the second, third and fourth try. */
  pausesMs: [2_000, 4_000, 8_000],
  /** Who asks to be left alone for longer is asked no more for this question. */
  longestPauseMs: 60_000,
} as const;

export interface FailedTry {
  /** Tries so far, this one included. */
  readonly tries: number;
  readonly isRetryable: boolean;
  /** What the other side asked for; null: nothing. */
  readonly retryAfterMs: number | null;
  /** Until whoever asks has to be done. */
  readonly leftMs: number;
}

/** Milliseconds to wait before the next try; null: there is none. */
export function pauseBeforeRetry({ tries, isRetryable, retryAfterMs, leftMs }: FailedTry): number | null {
  const usual = toolRetry.pausesMs[tries - 1];
  if (!isRetryable || usual === undefined) return null;
  const pause = Math.max(usual, retryAfterMs ?? 0);
  return pause > toolRetry.longestPauseMs || pause >= leftMs ? null : pause;
}

/** What says something about the tool or its host rather than about the page or the question. */
const telling: readonly ErrorCode[] = [
  'fetch.throttled',
  'fetch.unavailable',
  'fetch.timed-out',
  'fetch.broken',
  'tool.not-allowed',
  'tool.throttled',
  'tool.failed',
  'tool.broken-answer',
];

/** Whether a breaker counts it, once all tries have ended so. */
export function isToolFailure(code: ErrorCode): boolean {
  return telling.includes(code);
}

/** What is so however often it is asked: a dead link, a site that does not want to be read. */
const lasting: readonly ErrorCode[] = [
  'fetch.refused',
  'fetch.robots',
  'fetch.not-found',
  'fetch.denied',
  'fetch.too-large',
  'fetch.wrong-kind',
];

/** Whether an equal question may be answered when the breaker's pause is over. */
export function mayPass(code: string): boolean {
  return passing.has(code);
}

const passing: ReadonlySet<string> = new Set<ErrorCode>([
  'fetch.throttled',
  'fetch.unavailable',
  'fetch.timed-out',
  'fetch.broken',
  'tool.throttled',
  'tool.failed',
  'tool.open',
]);

/** For how long nobody asks the same again; null: it says nothing that others could use. */
export function refusedForMs(code: ErrorCode): number | null {
  if (lasting.includes(code)) return refusalTimes.lastingMs;
  return isToolFailure(code) ? refusalTimes.failureMs : null;
}

/** A dead link may be mended. What failed after all its tries is not tried by each of fifty questions anew. */
const refusalTimes = { lastingMs: 3_600_000, failureMs: 60_000 } as const;
