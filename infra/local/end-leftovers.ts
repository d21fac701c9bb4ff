import { endProcess } from '#infra/local/process/end-process';
import { isAlive } from '#infra/local/process/process-mark';
import { type PartName, readStackInfo } from '#infra/local/stack-info';

/** In the order of a clean stop: those who use something end before what they use. */
const order: readonly PartName[] = ['worker', 'api', 'temporal', 'postgres'];

/** Ends what a supervisor that was killed left running; returns the names of what there was. */
export async function endLeftovers(stackFile: string): Promise<PartName[]> {
  const parts = readStackInfo(stackFile)?.parts ?? [];
  const alive = parts.filter(isAlive).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  for (const part of alive) {
    await endProcess(part, { signal: part.name === 'postgres' ? 'SIGINT' : 'SIGTERM', graceMs: 5_000 });
  }
  return alive.map(part => part.name);
}
