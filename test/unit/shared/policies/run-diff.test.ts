import fc from 'fast-check';
import type { Claim, MarketNumber } from '#shared/contracts/claim';
import type { Source } from '#shared/contracts/source';
import { diffClaims } from '#shared/policies/diff-claims';
import { diffNumbers } from '#shared/policies/diff-numbers';
import { diffSources } from '#shared/policies/diff-sources';

const claim = (text: string, change: Partial<Claim> = {}) =>
  ({ text, sectionId: 'pricing', verdict: 'supported', publication: 'published', ...change }) as Claim;
const judged = (...claims: Claim[]) => ({
  claims: claims.filter(({ publication }) => publication !== 'dropped'),
  droppedClaims: claims.filter(({ publication }) => publication === 'dropped'),
});
const number = (change: Partial<MarketNumber>) =>
  ({ metric: 'market size', unit: 'USD', year: '2026', geography: 'DE', value: 1, ...change }) as MarketNumber;
const source = (location: string, sha256: string) => ({ location, sha256, title: location }) as Source;

describe('the claims of two documents', () => {
  it('are told when they appear, die or are judged anew, and not when their numbering changes', () => {
    const before = judged(
      claim('It stays.', { id: 'pricing-1' }),
      claim('It dies.'),
      claim('It is hedged.'),
      claim('It was dropped.', { publication: 'dropped', verdict: 'unsupported' }),
    );
    const after = judged(
      claim('It  stays. ', { id: 'pricing-7' }),
      claim('It is hedged.', { publication: 'hedged', verdict: 'partly' }),
      claim('It was dropped.'),
      claim('It is new.'),
      claim('Never seen.', { publication: 'dropped', verdict: 'unsupported' }),
    );
    expect(diffClaims(before, after).map(({ text, change }) => [text, change])).toEqual([
      ['It dies.', 'died'],
      ['It is hedged.', 'judged-anew'],
      ['It was dropped.', 'appeared'],
      ['It is new.', 'appeared'],
    ]);
  });

  it('differ the other way round when they are swapped, and never from themselves', () => {
    const anyClaim = fc.record({
      text: fc.constantFrom('a', 'b', 'c', 'd'),
      sectionId: fc.constantFrom('pricing' as const, 'risks' as const),
      publication: fc.constantFrom('published' as const, 'hedged' as const, 'dropped' as const),
      verdict: fc.constantFrom('supported' as const, 'partly' as const),
    });
    const anyDocument = fc
      .uniqueArray(anyClaim, { selector: ({ text, sectionId }) => `${sectionId} ${text}` })
      .map(claims => judged(...claims.map(({ text, ...rest }) => claim(text, rest))));
    const opposite = { appeared: 'died', died: 'appeared', 'judged-anew': 'judged-anew' };
    fc.assert(
      fc.property(anyDocument, anyDocument, (one, other) => {
        expect(diffClaims(one, one)).toEqual([]);
        const there = diffClaims(one, other).map(
          ({ change, text, sectionId }) => `${opposite[change]} ${sectionId} ${text}`,
        );
        const back = diffClaims(other, one).map(({ change, text, sectionId }) => `${change} ${sectionId} ${text}`);
        expect(there.sort()).toEqual(back.sort());
      }),
    );
  });
});

describe('the numbers of two documents', () => {
  it('moved when the same measure of the same place and year has other values', () => {
    const before = [number({ value: 1 }), number({ value: 2 }), number({ year: '2030', value: 9 })];
    const after = [number({ value: 2 }), number({ value: 3 }), number({ year: '2031', value: 8 })];
    expect(diffNumbers(before, after)).toEqual([
      { what: 'market size, DE, 2026', unit: 'USD', before: ['1', '2'], after: ['2', '3'] },
    ]);
  });

  it('did not move when they are only told in another order, and ranges are values too', () => {
    const two = [number({ value: 1 }), number({ value: 2 })];
    expect(diffNumbers(two, two.toReversed())).toEqual([]);
    const range = (low: number) => [number({ value: null, low, high: 5 })];
    expect(diffNumbers(range(1), range(2))).toMatchObject([{ before: ['1–5'], after: ['2–5'] }]);
  });
});

describe('the sources of two documents', () => {
  it('are known by their bytes; other bytes at the same place are one change', () => {
    const before = [source('a.md', '1'), source('b.md', '2'), source('c.md', '3')];
    const after = [source('moved/a.md', '1'), source('b.md', '9'), source('d.md', '4')];
    expect(diffSources(before, after).map(({ change, location }) => [change, location])).toEqual([
      ['other-content', 'b.md'],
      ['added', 'd.md'],
      ['removed', 'c.md'],
    ]);
  });
});
