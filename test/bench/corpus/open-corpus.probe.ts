import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCorpus } from '#activities/research/open-corpus';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { timed } from '#test/bench/stopwatch';

/** Entry point, with a folder as its argument: opens FOLDER/corpus in a process of its own and prints what it took. */
export interface CorpusProbeAnswer {
  readonly documents: number;
  readonly passages: number;
  readonly seconds: number;
  readonly secondsReading: number;
  readonly peakMegabytes: number;
}

const folder = process.argv[2] ?? '.';
const corpus = join(folder, 'corpus');
const reading = await timed(() => readAll(corpus));
const opening = await timed(() => openCorpus(createFileArtifactStore(join(folder, 'artifacts')), corpus));
const answer: CorpusProbeAnswer = {
  documents: opening.result.documents,
  passages: opening.result.passages,
  seconds: opening.seconds,
  secondsReading: reading.seconds,
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
};
console.log(JSON.stringify(answer));

async function readAll(path: string): Promise<void> {
  for (const name of await readdir(path)) {
    createHash('sha256')
      .update(await readFile(join(path, name)))
      .digest('hex');
  }
}
