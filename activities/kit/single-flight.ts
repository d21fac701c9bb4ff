import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CallLeases } from '#infra/storage/call-leases';

export interface Flight<T> {
  readonly key: string;
  /** The answer, if somebody has given it. */
  readonly find: () => Promise<T | null>;
  /** Finds it or claims the work, in one round trip; then the work itself looks once more before it begins. */
  readonly enter?: (owner: string, leaseMs: number) => Promise<{ known: T | null; isMine: boolean }>;
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
    const { known, isMine } = await enter(leases, flight, { owner, times });
    if (known !== null) return { result: known, isShared: true };
    if (isMine) return fly(leases, flight, { owner, times });
    await sleep(lookMs, undefined, { signal: flight.signal });
  }
}

interface Pilot {
  readonly owner: string;
  readonly times: FlightTimes;
}

async function enter<T>(leases: CallLeases, flight: Flight<T>, { owner, times }: Pilot) {
  if (flight.enter) return flight.enter(owner, times.leaseMs);
  const known = await flight.find();
  return { known, isMine: known === null && (await leases.claim(flight.key, owner, times.leaseMs)) };
}

async function fly<T>(leases: CallLeases, flight: Flight<T>, { owner, times }: Pilot): Promise<Landed<T>> {
  const renew = () => void leases.renew(flight.key, owner, times.leaseMs).catch(() => undefined);
  const beat = setInterval(renew, times.leaseMs / 3);
  const release = () => leases.release(flight.key, owner).catch(() => undefined);
  try {
    /** Between the look and the claim the work may have been finished. */
    const known = flight.enter ? null : await flight.find();
    const landed =
      known === null ? { result: await flight.work(), isShared: false } : { result: known, isShared: true };
    /** Who asks now finds the answer before it looks at the lease, so nobody need wait for this. */
    void release();
    return landed;
  } catch (error) {
    await release();
    throw error;
  } finally {
    clearInterval(beat);
  }
}
