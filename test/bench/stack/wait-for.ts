import { setTimeout as sleep } from 'node:timers/promises';

export interface Waiting {
  readonly what: string;
  readonly withinMs: number;
  readonly everyMs?: number;
}

/** Looks until there is something to see. A look that throws counts as nothing seen yet: services are away now and then. */
export async function waitFor<Found>(look: () => Promise<Found | null>, waiting: Waiting): Promise<Found> {
  const end = Date.now() + waiting.withinMs;
  let last: unknown = null;
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found !== null) return found;
    } catch (error) {
      last = error;
    }
    await sleep(waiting.everyMs ?? 25);
  }
  throw new Error(`${waiting.what}: not within ${waiting.withinMs / 1_000} s`, { cause: last });
}
