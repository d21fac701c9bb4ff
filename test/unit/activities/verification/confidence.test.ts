import { judgeClaims } from '#activities/verification/judge-claims';
import { domainOf } from '#activities/verification/voices';
import type { Claim } from '#shared/contracts/claim';
import type { Source } from '#shared/contracts/source';
import { cite, claimOf, numberOf } from './support/make-claim.js';
import { type Document, documentOf, libraryOf } from './support/make-library.js';

const sentence = 'Restate raised 7 million dollars in a seed round that Redpoint Ventures led in June 2024.';
const reworded = 'The seed round of Restate, led by Redpoint Ventures in June 2024, brought it 7 million dollars.';

function page(text: string, details: Partial<Source>): Document {
  return documentOf(`${text}\n`, { publishedAt: '2024-06-20', ...details, location: `${details.publisher}.md` });
}

function judge(documents: readonly Document[], rest: Parameters<typeof claimOf>[2] = {}): Claim[] {
  const claims = documents.map(document => claimOf(document.text.trim(), [cite(document, document.text.trim())], rest));
  return judgeClaims(claims, libraryOf(documents));
}

const sources = (claims: readonly Claim[]) => claims.map(claim => claim.independentSources);
const seven = { numbers: [numberOf({ metric: 'seed round', value: 7e6, unit: 'USD', currency: 'USD', year: '2024' })] };

describe('independent sources', () => {
  it('count publishers that state the same number in their own words, across claims', () => {
    expect(
      sources(judge([page(sentence, { publisher: 'Alpha' }), page(reworded, { publisher: 'Beta' })], seven)),
    ).toEqual([2, 2]);
  });

  it('count near copies once, whoever prints them', () => {
    expect(
      sources(
        judge([page(sentence, { publisher: 'Alpha' }), page(`${sentence} Read on.`, { publisher: 'Beta' })], seven),
      ),
    ).toEqual([1, 1]);
  });

  it.each([
    [{ publisher: 'Alpha Inc.' }, { publisher: 'Alpha (blog)' }],
    [
      { publisher: 'A', url: 'https://news.alpha.co.uk/x' },
      { publisher: 'B', url: 'https://www.alpha.co.uk/y' },
    ],
  ])('count one party once: %j and %j', (first, second) => {
    expect(sources(judge([page(sentence, first), page(reworded, second)], seven))).toEqual([1, 1]);
  });

  it('count those who repeat the figure of one third party once', () => {
    const text = (own: string) => `${own} According to Gartner the market was worth USD 5 billion in 2024.`;
    const repeated = {
      numbers: [numberOf({ value: 5e9, unit: 'USD', currency: 'USD', year: '2024', attributedTo: 'Gartner' })],
    };
    const [first, second] = [
      page(text('Our editors looked into it last week.'), { publisher: 'Alpha' }),
      page(text('Somebody asked us this on stage.'), { publisher: 'Beta' }),
    ];
    expect(sources(judge([first, second], repeated))).toEqual([1, 1]);
  });

  it('are asked for twice where a market is sized, and one is told, lowers confidence and hides nothing', () => {
    const sized = (role: 'size' | 'metric') => ({
      numbers: [{ ...seven.numbers[0], role } as (typeof seven.numbers)[number]],
    });
    const [lone] = judge([page(sentence, { publisher: 'Alpha' })], sized('size'));
    const [plain] = judge([page(sentence, { publisher: 'Alpha' })], sized('metric'));
    expect(lone?.corroboration).toEqual({ needed: 2, found: 1, because: 'one source: Alpha' });
    expect(lone?.confidence).toBeLessThan(plain?.confidence ?? 0);
    expect([lone?.publication, plain?.corroboration]).toEqual(['published', undefined]);
    const both = judge([page(sentence, { publisher: 'Alpha' }), page(reworded, { publisher: 'Beta' })], sized('size'));
    expect(both.map(claim => claim.corroboration?.found)).toEqual([2, 2]);
  });

  it('are one for a release on two wires and on the company’s own page', () => {
    const release = { numbers: [numberOf({ ...seven.numbers[0], subject: 'Restate', role: 'size' })] };
    const pages = [
      page(sentence, { publisher: 'Business Wire (Restate press release)', url: 'https://www.businesswire.com/1' }),
      page(reworded, { publisher: 'PR Newswire', url: 'https://www.prnewswire.com/2' }),
      page(`It was seven million dollars. ${reworded}`, { publisher: 'Restate', url: 'https://restate.dev/news' }),
    ];
    expect(sources(judge(pages, release))).toEqual([1, 1, 1]);
  });

  it('do not count claims that were dropped', () => {
    const documents = [page(sentence, { publisher: 'Alpha' }), page(reworded, { publisher: 'Beta' })] as const;
    const claims = [
      claimOf(sentence, [cite(documents[0], sentence)], seven),
      claimOf(reworded, [{ ...cite(documents[1], reworded), quote: 'no such words' }], seven),
    ];
    expect(sources(judgeClaims(claims, libraryOf(documents)))).toEqual([1, 0]);
  });

  it.each([
    ['https://www.example.com/a', 'example.com'],
    ['https://a.b.example.co.uk', 'example.co.uk'],
    ['https://writer.blogspot.com/2026', 'writer.blogspot.com'],
    ['multiple', null],
    ['news.example.org', 'example.org'],
    ['not an address', null],
    [null, null],
  ])('know the registrable domain of %s', (url, domain) => expect(domainOf(url)).toBe(domain));
});

describe('confidence', () => {
  const of = (details: Partial<Source>, rest: Parameters<typeof claimOf>[2] = {}) =>
    judge([page(sentence, { publisher: 'Alpha', ...details })], rest)[0]?.confidence ?? 0;

  it('grows with the authority of the source and with confirmation', () => {
    expect(of({ kind: 'regulator' })).toBeGreaterThan(of({ kind: 'news' }));
    expect(of({ kind: 'news' })).toBeGreaterThan(of({ kind: 'community' }));
    const [confirmed] = judge([page(sentence, { publisher: 'Alpha' }), page(reworded, { publisher: 'Beta' })], seven);
    expect(confirmed?.confidence).toBeGreaterThan(of({ kind: 'news' }));
  });

  it('falls with age against the newest source, and without a date', () => {
    const newest = page('Something quite else happened.', { publisher: 'New', publishedAt: '2026-06' });
    const aged = (publishedAt: string | null) =>
      judge([page(sentence, { publisher: 'Alpha', publishedAt }), newest])[0]?.confidence ?? 0;
    expect(aged('2026-05')).toBeGreaterThan(aged('2023'));
    expect(aged('2026-05')).toBeGreaterThan(aged(null));
  });

  it('falls when a party contradicts itself by arithmetic, which hedges both claims and says why', () => {
    const other = sentence.replace('7 million', '9 million');
    const stated = (value: number, publisher: string) => {
      const document = page(value === 7e6 ? sentence : other, { publisher });
      const text = document.text.trim();
      const id = `c${value}`;
      const number = numberOf({ ...seven.numbers[0], value, id: `n${value}`, claimId: id, role: 'size', publisher });
      return { document, claim: claimOf(text, [cite(document, text)], { id, numbers: [number] }) };
    };
    const judged = (publisher: string) => {
      const both = [stated(7e6, 'Alpha'), stated(9e6, publisher)];
      const library = libraryOf(both.map(({ document }) => document));
      return judgeClaims(
        both.map(({ claim }) => claim),
        library,
      );
    };
    const [torn, calm] = [judged('Alpha'), judged('Beta')];
    expect(calm.map(({ publication }) => publication)).toEqual(['published', 'published']);
    torn.forEach((claim, at) => {
      expect(claim).toMatchObject({ verdict: 'supported', publication: 'hedged' });
      expect(claim.confidence).toBeLessThan(calm[at]?.confidence ?? 0);
      const finding = claim.findings.find(({ check }) => check === 'market-arithmetic');
      expect(finding?.detail).toMatch(/USD 7 million.*USD 9 million/u);
    });
  });

  it('of both sides falls when they disagree, and neither is dropped', () => {
    const other = sentence.replace('7 million', '9 million');
    const documents = [
      page(sentence, { publisher: 'Alpha', kind: 'community' }),
      page(other, { publisher: 'Beta', kind: 'community' }),
    ] as const;
    const a = claimOf(sentence, [cite(documents[0], sentence)], { id: 'a' });
    const b = claimOf(other, [cite(documents[1], other)], { id: 'b', disagreesWith: ['a'] });
    const calm = judgeClaims([a, { ...b, disagreesWith: [] }], libraryOf(documents));
    const torn = judgeClaims([a, b], libraryOf(documents));
    torn.forEach((claim, i) => {
      expect(claim.confidence).toBeLessThan(calm[i]?.confidence ?? 0);
      expect(claim.publication).not.toBe('dropped');
    });
  });

  it('is not lowered by a disagreement with a claim that was itself dropped', () => {
    const document = page(sentence, { publisher: 'Alpha' });
    const a = claimOf(sentence, [cite(document, sentence)], { id: 'a' });
    const b = claimOf('Restate raised 99 million dollars.', [cite(document, sentence)], {
      id: 'b',
      disagreesWith: ['a'],
    });
    expect(judgeClaims([a, b], libraryOf([document]))[0]?.confidence).toBe(
      judgeClaims([a], libraryOf([document]))[0]?.confidence,
    );
  });

  it('under 0.35 hedges even what is supported', () => {
    const [claim] = judgeClaims(
      ['a', 'b'].map(id =>
        claimOf(sentence, [cite(page(sentence, { publisher: 'A', kind: 'unknown', publishedAt: null }), sentence)], {
          id,
          disagreesWith: id === 'a' ? ['b'] : [],
        }),
      ),
      libraryOf([page(sentence, { publisher: 'A', kind: 'unknown', publishedAt: null })]),
    );
    expect(claim).toMatchObject({ verdict: 'supported', publication: 'hedged' });
  });
});
