import { setTimeout as sleep } from 'node:timers/promises';
import type { PartName } from '#infra/local/stack-info';

/** The supervisor starts a part again at most five times a minute, and waits longer each time. */
const perWindow = 4;
const windowMs = 61_000;

/** Waits before a kill for so long that the supervisor never gives up on a part that is killed again and again. */
export function createKillPace(): (part: PartName) => Promise<void> {
  const killed = new Map<PartName, number[]>();
  return async part => {
    const recent = (killed.get(part) ?? []).filter(time => Date.now() - time < windowMs);
    const oldest = recent.at(-perWindow);
    if (oldest !== undefined) await sleep(oldest + windowMs - Date.now());
    killed.set(part, [...recent, Date.now()]);
  };
}
