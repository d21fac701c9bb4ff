import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SentDocument } from '#api/verify/verify-views';

/** Works on a private folder that holds the documents, and removes it whatever comes of it. */
export async function withDocuments<Result>(
  documents: readonly SentDocument[],
  work: (folder: string) => Promise<Result>,
  scratch: string = tmpdir(),
): Promise<Result> {
  const folder = await mkdtemp(join(scratch, 'assay-verify-'));
  try {
    for (const { name, text } of documents) await writeFile(join(folder, name), text, { mode: 0o600, flag: 'wx' });
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
