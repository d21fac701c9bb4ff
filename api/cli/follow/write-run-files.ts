import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ApiClient } from '#api/cli/client/api-client';
import type { RunFiles } from '#api/cli/follow/run-result';
import { AssayError } from '#shared/errors/assay-error';

/** Fetches the document in all its formats into `folder`; a form for paper may be missing. */
export async function writeRunFiles(api: ApiClient, runId: string, folder: string): Promise<RunFiles> {
  await mkdir(folder, { recursive: true });
  const write = async (ending: string) => {
    const path = resolve(join(folder, `mrd.${ending}`));
    await writeFile(path, await api.bytes(`/v1/runs/${runId}/mrd.${ending}`));
    return path;
  };
  const writeIfThere = async (ending: 'pdf' | 'docx') => {
    const path = await write(ending).catch(orMissing);
    return path === null ? {} : { [ending]: path };
  };
  const [json, markdown, html] = await Promise.all([write('json'), write('md'), write('html')]);
  const [pdf, docx] = await Promise.all([writeIfThere('pdf'), writeIfThere('docx')]);
  return { json, markdown, html, ...pdf, ...docx };
}

function orMissing(thrown: unknown): null {
  if (thrown instanceof AssayError && thrown.code === 'document.no-such-format') return null;
  throw thrown;
}
