import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '#infra/config/project-root';
import type { CorpusProbeAnswer } from '#test/bench/corpus/open-corpus.probe';
import { writeMarketCorpus } from '#test/bench/corpus/write-market-corpus';
import { defineBenchmark, type Figures } from '#test/bench/define-benchmark';
import { ratio, rounded } from '#test/bench/median';
import { scratchFolder } from '#test/bench/stack/scratch-folder';

const probe = join(projectRoot, 'dist', 'test', 'bench', 'corpus', 'open-corpus.probe.js');

export default defineBenchmark({
  name: 'corpus',
  about: 'how fast and in how much memory a corpus is opened, each size in a process of its own',
  options: {
    small: { fallback: 500, about: 'documents of the smaller corpus' },
    large: { fallback: 2_000, about: 'documents of the larger corpus' },
  },
  goals: [
    {
      says: 'every document is read',
      holds: ({ smallDocuments, largeDocuments, smallRead, largeRead }) =>
        smallDocuments === smallRead && largeDocuments === largeRead,
    },
  ],
  async run({ option, say }) {
    const small = await measure(option.small, say);
    const large = await measure(option.large, say);
    return {
      ...named('small', small),
      ...named('large', large),
      ratioOfRates: ratio(large['DocumentsPerSecond'] ?? null, small['DocumentsPerSecond'] ?? null),
    };
  },
});

function named(name: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([kind, value]) => [`${name}${kind}`, value]));
}

async function measure(documents: number, say: (line: string) => void): Promise<Figures> {
  const folder = scratchFolder('corpus');
  try {
    await writeMarketCorpus(join(folder, 'corpus'), documents);
    say(`${documents} documents …`);
    const { stdout } = await promisify(execFile)(process.execPath, [probe, folder]);
    return figuresOf(documents, JSON.parse(stdout));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(documents: number, answer: CorpusProbeAnswer): Figures {
  return {
    Documents: documents,
    Read: answer.documents,
    Passages: answer.passages,
    DocumentsPerSecond: rounded(answer.documents / answer.seconds),
    PeakMegabytes: answer.peakMegabytes,
    /** What keeping it durably costs on top of reading and splitting. */
    RatioToMemory: ratio(answer.seconds, answer.secondsInMemory),
  };
}
