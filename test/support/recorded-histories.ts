import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkflowHandle } from '@temporalio/client';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { projectRoot } from '#infra/config/project-root';

const folder = join(projectRoot, 'test', 'replay', 'histories');

/**
 * Keeps the history of a run under a name when ASSAY_RECORD_HISTORIES is set, for the replay test of all later versions.
 * One that is there stays: it is the way that runs went under an earlier version, and some may still be open.
 */
export async function recordHistory(
  name: string,
  { handle }: { handle: Pick<WorkflowHandle, 'fetchHistory'> },
): Promise<void> {
  if (!process.env['ASSAY_RECORD_HISTORIES']) return;
  const history = await handle.fetchHistory();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.json`), `${historyToJSON(history)}\n`, { flag: 'wx' }).catch(keepFormer);
}

function keepFormer(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

export async function recordedHistories() {
  const files = (await readdir(folder)).filter(file => file.endsWith('.json'));
  const names = files.map(file => file.replace(/\.json$/, '')).sort();
  return Promise.all(names.map(async name => ({ name, history: await readHistory(name) })));
}

async function readHistory(name: string) {
  return historyFromJSON(JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')));
}
