import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ApiClient } from '#api/cli/client/api-client';
import type { RunFiles } from '#api/cli/follow/run-result';

/** Fetches the document in its three formats into `folder`. */
export async function writeRunFiles(api: ApiClient, runId: string, folder: string): Promise<RunFiles> {
  await mkdir(folder, { recursive: true });
  const write = async (ending: string) => {
    const path = resolve(join(folder, `mrd.${ending}`));
    await writeFile(path, await api.text(`/v1/runs/${runId}/mrd.${ending}`));
    return path;
  };
  const [json, markdown, html] = await Promise.all([write('json'), write('md'), write('html')]);
  return { json, markdown, html };
}
