import fc from 'fast-check';
import { corroborate, corroborationOf, countIndependent, type Voice } from '#shared/policies/corroboration';
import { publisherParties } from '#shared/policies/publisher-parties';
import { shingles } from '#shared/text/similarity';

const words = fc
  .array(fc.constantFrom('market', 'grows', 'agents', 'cost', 'users', 'pay', 'more', 'each', 'year', 'than'), {
    minLength: 1,
    maxLength: 14,
  })
  .map(each => shingles(each.join(' '), 3));
const voice: fc.Arbitrary<Voice> = fc.record({
  name: fc.constantFrom('A', 'B', 'C', 'D'),
  keys: fc.uniqueArray(fc.constantFrom('party:a', 'party:b', 'party:c', 'domain:d.com', 'domain:e.com'), {
    minLength: 1,
    maxLength: 2,
  }),
  quoted: words,
  around: words,
});
const voices = fc.array(voice, { maxLength: 7 });

describe('independent voices', () => {
  it('do not depend on the order in which they are heard', () => {
    const shuffled = voices.chain(all =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(fc.property(shuffled, ([all, other]) => expect(corroborate(other)).toEqual(corroborate(all))));
  });

  it('never grow by a copy of one of them', () => {
    const copied = voices.chain(all => fc.tuple(fc.constant(all), fc.constantFrom(...all, null)));
    fc.assert(
      fc.property(copied, ([all, one]) => {
        const more = one === null ? all : [...all, { ...one, name: 'copy' }];
        expect(countIndependent(more)).toBe(countIndependent(all));
      }),
    );
  });

  it('never shrink by one that has nothing to do with them', () => {
    fc.assert(
      fc.property(voices, all => {
        const stranger: Voice = { name: 'Z', keys: ['party:z'], quoted: new Set(), around: new Set() };
        expect(countIndependent([...all, stranger])).toBe(countIndependent(all) + 1);
      }),
    );
  });

  it('never exceed the voices, and are none without any', () => {
    fc.assert(fc.property(voices, all => expect(countIndependent(all)).toBeLessThanOrEqual(all.length)));
    expect(corroborate([])).toEqual({ needed: 2, found: 0, because: 'no source that stands' });
  });

  it('are compared over whole passages where the quotes are too short to tell', () => {
    const passage = shingles('The company said on Tuesday that it had raised seven million dollars in a seed round');
    const short = { quoted: shingles('seven million dollars'), around: passage };
    const [one, other] = [
      { name: 'A', keys: ['party:a'], ...short },
      { name: 'B', keys: ['party:b'], ...short },
    ];
    expect(countIndependent([one, other])).toBe(1);
    expect(
      countIndependent([one, { ...other, around: shingles('quite other words about another thing and day') }]),
    ).toBe(2);
  });
});

describe('two publishers are needed', () => {
  const number = { role: 'size', subject: null } as never;
  it.each([
    ['a market size', { kind: 'number', numbers: [number], subjects: [] }, 2],
    ['a company that is named', { kind: 'company', numbers: [], subjects: ['Acme'] }, 2],
    ['a price of a named vendor', { kind: 'price', numbers: [], subjects: ['Acme'] }, 2],
    ['a price of nobody', { kind: 'price', numbers: [], subjects: [] }, null],
    ['a complaint', { kind: 'complaint', numbers: [], subjects: ['Acme'] }, null],
    ['a rule', { kind: 'rule', numbers: [], subjects: [] }, null],
  ] as const)('for %s: %#', (_what, claim, needed) => {
    const given = { ...claim, numbers: [...claim.numbers], subjects: [...claim.subjects] };
    expect(corroborationOf(given, [])?.needed ?? null).toBe(needed);
  });

  it('and who they are is said', () => {
    const named = (name: string): Voice => ({ name, keys: [`party:${name}`], quoted: new Set(), around: new Set() });
    const [a, b] = [named('Alpha'), named('Beta')];
    expect(corroborate([a])).toEqual({ needed: 2, found: 1, because: 'one source: Alpha' });
    expect(corroborate([b, a])).toEqual({ needed: 2, found: 2, because: '2 independent publishers: Alpha and Beta' });
    expect(corroborate([b, a, { ...a, keys: ['party:Alpha', 'party:Beta'] }]).because).toBe(
      'one source: Alpha and Beta have one owner, origin or wording',
    );
  });
});

describe('who stands behind a publisher', () => {
  const of = (publisher: string | null, domain: string | null = null, subjects: readonly string[] = []) =>
    publisherParties({ publisher, domain, brand: domain?.split('.')[0] ?? null, subjects });
  const areOne = (a: readonly string[], b: readonly string[]) => a.some(key => b.includes(key));

  it.each([
    ['one brand under two endings', of('A', 'acme-data.com'), of('B', 'acme-data.de')],
    ['a brand and its owner', of('GitHub'), of('Microsoft')],
    ['"a … company"', of('Brightbox, a Fairview company'), of('Fairview Inc.')],
    ['"part of …"', of('Brightbox (part of Fairview)'), of('Fairview')],
    [
      'two wires with one release',
      of('PR Newswire', 'prnewswire.com', ['Skillz']),
      of('Finnhub (Business Wire syndication)', 'finnhub.io', ['Skillz Inc.']),
    ],
    [
      'a release and the company itself',
      of('Business Wire (Skillz Inc. press release)', 'businesswire.com'),
      of('Skillz', 'skillz.com'),
    ],
    [
      'a release that another site distributes',
      of('Council of the European Union (press release distributed by Public)', 'pubt.io'),
      of('Council of the European Union'),
    ],
    [
      'two who repeat one release',
      of('One (report of a Gartner release)', 'one.com'),
      of('two.com (page repeating a Gartner release)', 'two.com'),
    ],
    [
      'a figure passed on',
      of('Eilers & Krejcik via Sweepsy', 'sweepsy.com'),
      of('Eilers & Krejcik via Daily Betting', 'dailybetting.io'),
    ],
    ['a filing and its issuer', of('US SEC (EDGAR)', 'sec.gov', ['Skillz']), of('Skillz', 'skillz.com')],
  ])('is one for %s', (_what, one, other) => expect(areOne(one, other)).toBe(true));

  it.each([
    [
      'releases of two issuers on one wire',
      of('PR Newswire', 'prnewswire.com', ['Acme']),
      of('PR Newswire', 'prnewswire.com', ['Bolt']),
    ],
    ['two accounts of one host', of('LangChain, Inc.', 'github.com'), of('Camunda', 'github.com')],
    ['two houses called news', of('Alpha', 'news.com'), of('Beta', 'news.org')],
    ['collections of several', of('several (one per row)', 'alpha.com'), of('several (one per row)', 'beta.com')],
  ])('is two for %s', (_what, one, other) => expect(areOne(one, other)).toBe(false));

  it('is nobody where nothing is known', () => expect(of(null)).toEqual([]));
});
