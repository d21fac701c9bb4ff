import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CallLeases } from '#infra/storage/call-leases';

export interface Flight<T> {
  readonly key: string;
  /** The answer, if somebody has given it. */
  readonly find: () => Promise<T | null>;
  /** Done by one at a time, over all workers. */
  readonly work: () => Promise<T>;
  readonly signal: AbortSignal;
}

export interface Landed<T> {
  readonly result: T;
  /** Somebody else did the work. */
  readonly isShared: boolean;
}

export interface FlightTimes {
  /** A worker that died is noticed after this long. */
  readonly leaseMs: number;
  readonly firstLookMs: number;
  readonly slowestLookMs: number;
}

const usual: FlightTimes = { leaseMs: 15_000, firstLookMs: 50, slowestLookMs: 500 };

/** Equal work at the same time is done once; the others wait for it, and one takes over when its worker is gone. */
export async function singleFlight<T>(
  leases: CallLeases,
  flight: Flight<T>,
  times: FlightTimes = usual,
): Promise<Landed<T>> {
  const owner = randomUUID();
  for (let lookMs = times.firstLookMs; ; lookMs = Math.min(lookMs * 1.5, times.slowestLookMs)) {
    const known = await flight.find();
    if (known !== null) return { result: known, isShared: true };
    if (await leases.claim(flight.key, owner, times.leaseMs)) return fly(leases, flight, { owner, times });
    await sleep(lookMs, undefined, { signal: flight.signal });
  }
}

async function fly<T>(
  leases: CallLeases,
  flight: Flight<T>,
  { owner, times }: { owner: string; times: FlightTimes },
): Promise<Landed<T>> {
  const renew = () => void leases.renew(flight.key, owner, times.leaseMs).catch(() => undefined);
  const beat = setInterval(renew, times.leaseMs / 3);
  try {
    /** Between the look and the claim the work may have been finished. */
    const known = await flight.find();
    if (known !== null) return { result: known, isShared: true };
    return { result: await flight.work(), isShared: false };
  } finally {
    clearInterval(beat);
    await leases.release(flight.key, owner).catch(() => undefined);
  }
}
