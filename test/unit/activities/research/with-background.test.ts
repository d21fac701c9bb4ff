import { smallCorpus, withBackground } from '#activities/research/evidence/with-background';
import type { Passage } from '#shared/contracts/source';

const passage = (start: number, text: string): Passage => ({
  sourceId: 'src-000000000001',
  kind: 'prose',
  start,
  end: start + text.length,
  text,
  headings: [],
  fields: {},
});
const words = ['tariff', 'nurse', 'roster', 'sensor', 'kennel', 'harbour'];
const corpus = words.map((word, at) => passage(at * 100, `The ${word} is number ${at} of all.`));

describe('withBackground', () => {
  it('puts the unfound rest of a small corpus after what a search found', () => {
    const found = corpus.slice(2, 3).map(hit => ({ passage: hit, score: 4 }));
    const all = withBackground(found, corpus);
    expect(all[0]?.passage.start).toBe(200);
    expect(all.map(hit => hit.passage.start).sort((a, b) => a - b)).toEqual([0, 100, 200, 300, 400, 500]);
    expect(Math.max(...all.slice(1).map(hit => hit.score))).toBeLessThan(4);
  });

  it('gives a corpus in which nothing was found a score that no find has', () => {
    expect(new Set(withBackground([], corpus).map(hit => hit.score))).toEqual(new Set([0.3]));
  });

  it('takes nothing but the finds from a large corpus', () => {
    const many = Array.from({ length: smallCorpus + 1 }, (_, at) => passage(at * 100, `Sentence ${at} stands here.`));
    const found = [{ passage: passage(0, 'Sentence 0 stands here.'), score: 4 }];
    expect(withBackground(found, many)).toEqual(found);
  });
});
