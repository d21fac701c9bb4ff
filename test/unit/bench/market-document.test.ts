import { readCorpus } from '#activities/research/corpus/read-corpus-folder';
import { Brief } from '#shared/contracts/brief';
import { marketBrief } from '#test/bench/corpus/market-brief';
import { marketDocument } from '#test/bench/corpus/market-document';
import { writeMarketCorpus } from '#test/bench/corpus/write-market-corpus';
import { scratchFolder } from '#test/unit/activities/research/scratch-folder';

const documents = Array.from({ length: 60 }, (_, n) => marketDocument(n));

describe('the generated market', () => {
  it('is the same every time', () => {
    expect(documents.map(({ name }) => marketDocument(Number(name.slice(9, 14))))).toEqual(documents);
  });

  it('has documents of every format, no two alike', () => {
    expect(new Set(documents.map(({ name }) => name.split('.').at(-1)))).toEqual(
      new Set(['md', 'html', 'csv', 'json']),
    );
    expect(new Set(documents.map(({ content }) => content)).size).toBe(documents.length);
  });

  it('is read without a fault, with publishers and dates', async () => {
    const folder = await scratchFolder({});
    await writeMarketCorpus(folder, 20);
    const publishers = new Set<string | null>();
    const faults = await readCorpus(folder, async ({ source }) => {
      publishers.add(source.publisher);
      expect(source.publishedAt).toMatch(/^202[1-6]-\d\d-\d\d$/);
    });
    expect(faults).toEqual([]);
    expect(publishers.size).toBeGreaterThan(3);
    expect(publishers).not.toContain(null);
  });

  it('has a brief that a run takes', () => {
    expect(Brief.safeParse(marketBrief).success).toBe(true);
  });
});
