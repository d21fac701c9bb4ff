import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openCorpus } from '#activities/research/open-corpus';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { timed } from '#test/bench/stopwatch';

/** Entry point, with a folder as its argument: opens FOLDER/corpus in a process of its own and prints what it took. */
export interface CorpusProbeAnswer {
  readonly documents: number;
  readonly passages: number;
  readonly seconds: number;
  /** Into a store without a disk. */
  readonly secondsInMemory: number;
  readonly peakMegabytes: number;
}

const folder = process.argv[2] ?? '.';
const corpus = join(folder, 'corpus');
const opening = await timed(() => openCorpus(createFileArtifactStore(join(folder, 'artifacts')), corpus));
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
const inMemory = await timed(() => openCorpus(memoryStore(), corpus));
const answer: CorpusProbeAnswer = {
  documents: opening.result.documents,
  passages: opening.result.passages,
  seconds: opening.seconds,
  secondsInMemory: inMemory.seconds,
  peakMegabytes,
};
console.log(JSON.stringify(answer));

function memoryStore(): ArtifactStore {
  const kept = new Map<string, Buffer>();
  return {
    async put(content) {
      const bytes = Buffer.from(content);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      kept.set(sha256, bytes);
      return sha256;
    },
    async get(sha256) {
      return kept.get(sha256) ?? Buffer.alloc(0);
    },
    async has(sha256) {
      return kept.has(sha256);
    },
  };
}
