import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { marketDocument } from './market-document.js';

/** Writes the first `count` documents of the invented market into a folder. */
export async function writeMarketCorpus(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let n = 0; n < count; n += 1) {
    const { name, content } = marketDocument(n);
    await writeFile(join(folder, name), content);
  }
}
