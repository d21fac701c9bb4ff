import { setTimeout as sleep } from 'node:timers/promises';
import { processorSeconds } from '#test/bench/stack/processor-seconds';

const lookMs = 1_000;
/** Of one core: what an idle worker takes for its polls. */
const idleShare = 0.1;

/** Waits until the process has been idle for three seconds, at most a minute: what it had to do is done, garbage aside. */
export async function settle(pid: number): Promise<void> {
  let quiet = 0;
  for (let looks = 0; looks < 60 && quiet < 3; looks += 1) {
    const before = processorSeconds(pid) ?? 0;
    await sleep(lookMs);
    quiet = (processorSeconds(pid) ?? 0) - before < (idleShare * lookMs) / 1_000 ? quiet + 1 : 0;
  }
}
