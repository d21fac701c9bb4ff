/** Counts requests per caller and minute. Memory is bounded: each new minute forgets the one before. */
export interface RequestRate {
  /** Seconds to wait, or null when the request may go on. */
  secondsToWait(caller: string, now?: number): number | null;
}

const windowMs = 60_000;

export function createRequestRate(perWindow: number): RequestRate {
  let counts = new Map<string, number>();
  let window = -1;
  return {
    secondsToWait(caller, now = Date.now()) {
      const current = Math.floor(now / windowMs);
      if (current !== window) {
        counts = new Map();
        window = current;
      }
      const count = (counts.get(caller) ?? 0) + 1;
      counts.set(caller, count);
      return count <= perWindow ? null : Math.max(1, Math.ceil(((current + 1) * windowMs - now) / 1_000));
    },
  };
}
