import { setTimeout as sleep } from 'node:timers/promises';

export interface Led<T> {
  /** Requests that share it share a beginning at one provider. */
  readonly key: string;
  readonly signal: AbortSignal;
  /** `begun` is told when the first part of the answer is there. */
  readonly ask: (begun: () => void) => Promise<T>;
}

export interface LeadTimes {
  /** Nobody waits longer for another's answer to begin. */
  readonly mostWaitMs: number;
  /** Providers forget a prefix that is not asked for in five minutes. */
  readonly warmMs: number;
}

const usual: LeadTimes = { mostWaitMs: 15_000, warmMs: 4.5 * 60_000 };

/**
 * Providers find a prefix in their cache once an answer to it has begun. Of requests with the same beginning that are made
 * at once, the first goes ahead and the others follow: else each would pay for writing the same prefix.
 */
export function createPrefixLead({ mostWaitMs, warmMs }: LeadTimes = usual) {
  const warmUntil = new Map<string, number>();
  const leading = new Map<string, Promise<void>>();

  async function lead<T>({ key, ask }: Led<T>): Promise<T> {
    let begun: () => void = () => undefined;
    leading.set(key, new Promise(resolve => (begun = resolve)));
    const warm = () => {
      warmUntil.set(key, Date.now() + warmMs);
      begun();
    };
    try {
      return await ask(warm);
    } finally {
      leading.delete(key);
      begun();
    }
  }

  return async function follow<T>(led: Led<T>): Promise<T> {
    const deadline = Date.now() + mostWaitMs;
    for (;;) {
      const ahead = leading.get(led.key);
      const isWarm = (warmUntil.get(led.key) ?? 0) > Date.now();
      if (isWarm || Date.now() >= deadline) return led.ask(() => void warmUntil.set(led.key, Date.now() + warmMs));
      if (!ahead) return lead(led);
      const stop = new AbortController();
      const signal = AbortSignal.any([led.signal, stop.signal]);
      const late = sleep(deadline - Date.now(), undefined, { signal, ref: false });
      await Promise.race([ahead, late]).finally(() => stop.abort());
    }
  };
}

export type PrefixLead = ReturnType<typeof createPrefixLead>;
