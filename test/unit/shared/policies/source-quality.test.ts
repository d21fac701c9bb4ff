import fc from 'fast-check';
import { SourceKind } from '#shared/contracts/source';
import { isStale, qualityOf, type SourceTraits } from '#shared/policies/source-quality';

const traits: SourceTraits = {
  kind: 'news',
  title: 'Numbers of the year',
  publisher: 'Alpha',
  publishedAt: '2026-05',
  newest: '2026-06',
  isDead: false,
};
const any = fc.record({
  kind: fc.constantFrom(...SourceKind.options),
  title: fc.constantFrom('A title', 'Sponsored: a title'),
  publisher: fc.option(fc.constantFrom('Alpha', 'Beta (press release)')),
  publishedAt: fc.option(fc.constantFrom('2026', '2024-02', '2019-11-30', 'last year')),
  newest: fc.option(fc.constantFrom('2026-06', '2026-11-21')),
  isDead: fc.boolean(),
});

describe('the quality of a source', () => {
  it('lies between 0 and 1 and has a reason, whatever the source', () => {
    fc.assert(
      fc.property(any, each => {
        const { score, reasons } = qualityOf(each);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  it('never rises with age, with promotion or with a dead address', () => {
    fc.assert(
      fc.property(any, each => {
        const { score } = qualityOf({ ...each, title: 'A title', isDead: false });
        expect(qualityOf({ ...each, title: 'Sponsored: a title', isDead: true }).score).toBeLessThanOrEqual(score);
        const [young, old] = ['2026', '2019'].map(publishedAt =>
          qualityOf({ ...each, publishedAt, newest: '2026-06' }),
        );
        expect(old?.score).toBeLessThan(Math.max(0.01, young?.score ?? 0));
      }),
    );
  });

  it('is told in words', () => {
    expect(qualityOf(traits)).toEqual({ score: 0.6, reasons: ['press'] });
    const poor = { ...traits, kind: 'vendor' as const, publisher: null, publishedAt: '2021', isDead: true };
    expect(qualityOf(poor).reasons).toEqual([
      'a vendor’s own page',
      'stale: 5 years older than the newest source',
      'speaks of its own product',
      'publisher not stated',
      'its address answers no more',
    ]);
    expect(qualityOf({ ...traits, publishedAt: null }).reasons).toContain('without a date');
  });

  it('calls stale what is more than three years older than the newest, and nothing without a date', () => {
    expect(isStale({ publishedAt: '2023-05', newest: '2026-06' })).toBe(true);
    expect(isStale({ publishedAt: '2023-07', newest: '2026-06' })).toBe(false);
    expect(isStale({ publishedAt: null, newest: '2026-06' })).toBe(false);
    expect(isStale({ publishedAt: 'last <b>year</b>', newest: '2026-06' })).toBe(false);
  });
});
