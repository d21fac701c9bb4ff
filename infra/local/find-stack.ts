import { dataFolder } from '#infra/local/data-folder';
import { endProcess } from '#infra/local/process/end-process';
import { liveStackInfo, type StackInfo } from '#infra/local/stack-info';

/** The stack that lives on this data folder and is ready; `null` when there is none. */
export async function findStack(dataDir: string): Promise<StackInfo | null> {
  const info = liveStackInfo(dataFolder(dataDir).stackFile);
  return info?.state === 'ready' ? info : null;
}

/** Ends the stack on this data folder in good order; false when none lives. */
export async function stopStack(dataDir: string): Promise<boolean> {
  const info = liveStackInfo(dataFolder(dataDir).stackFile);
  if (!info) return false;
  await endProcess(info, { signal: 'SIGTERM', graceMs: 180_000 });
  return true;
}
