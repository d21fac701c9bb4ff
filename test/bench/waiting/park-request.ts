import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { marketBrief } from '#test/bench/corpus/market-brief';
import { marketDocument } from '#test/bench/corpus/market-document';
import type { RunRequest } from '#test/bench/stack/drive-run';

/** A run over a single document: what comes before its plan is real work, and little of it. */
export async function parkRequest(folder: string): Promise<RunRequest> {
  const corpus = join(folder, 'bench-corpus');
  const { name, content } = marketDocument(0);
  await mkdir(corpus, { recursive: true });
  await writeFile(join(corpus, name), content);
  return { brief: marketBrief, corpus };
}
