import fc from 'fast-check';
import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { CheckedClaim } from '#shared/contracts/claim-check';
import { documentOf } from '../support/make-library.js';

const results = documentOf(
  `# Norlund Foods results

Norlund Foods reported revenue of USD 7.84 billion for the first quarter of 2024, up from USD 6.27 billion a year earlier. Norlund Foods acquired the Danish dairy Kolding in March 2023. The company does not sell frozen meals in Poland. All 14 plants must file an energy report by 30 June 2025.

Only wholesale customers may return goods within 90 days. Analysts expect that margins could fall in 2026. A survey of 1,340 shoppers found that 33% had switched brands. Orders of up to 500 crates ship from Oslo; larger ones ship from Hamburg.

Seven in ten plants run on gas; the others, three in ten, run on wood. Net loss narrowed from USD 48.3 million in 2023 to USD 12.1 million in 2024. The notice period was cut from six to three months. Wages and rent were USD 410 million and USD 55 million respectively.

| Item | Unit | 2023 | 2024 |
| --- | --- | --- | --- |
| Milk sold | thousand tons | 121 | 155 |
| Farms under contract | farms | 640 | 590 |

| Plan | Price per month | Storage |
| --- | --- | --- |
| Basic | EUR 20 | 10 GB |
| Family | EUR 45 | 50 GB |
`,
  { title: 'Norlund Foods: results and terms', publisher: 'Norlund Foods', publishedAt: '2024-05-02' },
);
const other = documentOf(
  'Kolding is a dairy in Denmark. Its milk is sold in 12 countries. It goes to hotels, canteens, bakeries and ferries. The NFDC audits it.',
  {
    title: 'Kolding dairy',
    publisher: 'Dairy Weekly',
    location: 'kolding.md',
  },
);
const ground = createGround([results, other], []);

function verify(text: string): CheckedClaim {
  const [found] = verifyClaims(ground, [{ id: 'c', claim: text }]);
  if (!found) throw new TypeError('no judgement came back');
  return found.checked;
}

const paraphrases = [
  'In Q1 2024 the revenue of Norlund Foods came to 7.84 billion US dollars.',
  'Norlund Foods took in about $7.8bn in the first quarter of 2024.',
  'The revenue of Norlund Foods rose by 25% in the first quarter of 2024.',
  'Kolding, a dairy in Denmark, was bought by Norlund Foods in March 2023.',
  'Norlund Foods sells no frozen meals in Poland.',
  'Every one of the 14 plants is obliged to submit a report on energy by 30 June 2025.',
  'Goods can be sent back within 90 days by wholesale customers alone.',
  'About a third of shoppers surveyed had changed brands.',
  'According to a poll of 1,340 shoppers, 33 percent moved to another brand.',
  'The Family plan costs 45 euros a month.',
  'With the Basic plan customers get 10 GB of storage.',
  'The Danish dairy became a part of Norlund Foods in the first quarter of 2023.',
  'The National Fair Dairy Council audits Kolding.',
  'Kolding delivers its milk to hotels, canteens, bakeries and ferries.',
  '70% of the plants run on gas.',
  'Net loss in 2024 was 12.1 million dollars, down from 48.3 million in 2023.',
  'The notice period was halved from six months to three.',
  'Rent came to USD 55 million.',
  'The survey asked 1340 shoppers.',
  'The 2024 farms under contract numbered 590.',
  'In 2024 Norlund Foods sold 155,000 tons of milk.',
  'A year earlier revenue of Norlund Foods had been USD 6.27 billion.',
];

const changes: Readonly<Record<string, readonly string[]>> = {
  numbers: [
    'In Q1 2024 the revenue of Norlund Foods came to 7.48 billion US dollars.',
    'The revenue of Norlund Foods rose by 35% in the first quarter of 2024.',
    'About half of shoppers surveyed had changed brands.',
    'Norlund Foods took in about $8.1bn in the first quarter of 2024.',
    '30% of the plants run on gas.',
    'Rent came to USD 410 million.',
    'The survey asked 2023 shoppers.',
    'In 2024 Norlund Foods had 2023 farms under contract.',
  ],
  times: [
    'Net loss in 2023 was 12.1 million dollars, down from 48.3 million in 2024.',
    'The notice period was cut from three months to six.',
    'In 2023 Norlund Foods sold 155,000 tons of milk.',
    'In the third quarter the revenue of Norlund Foods came to 7.84 billion US dollars.',
  ],
  scales: ['In Q1 2024 the revenue of Norlund Foods came to 7.84 million US dollars.'],
  'units and currencies': [
    'In Q1 2024 the revenue of Norlund Foods came to 7.84 billion euros.',
    'Goods can be sent back within 90 hours by wholesale customers alone.',
    'The Family plan costs 45 euros a year.',
    'With the Basic plan customers get 10 TB of storage.',
  ],
  'years and dates': [
    'In Q1 2023 the revenue of Norlund Foods came to 7.84 billion US dollars.',
    'Kolding, a dairy in Denmark, was bought by Norlund Foods in March 2022.',
    'Kolding, a dairy in Denmark, was bought by Norlund Foods in May 2023.',
  ],
  'names and places': [
    'In Q1 2024 the revenue of Zentrix Foods came to 7.84 billion US dollars.',
    'Norlund Foods sells no frozen meals in Spain.',
    'The Basic plan costs 45 euros a month.',
    'Kolding delivers its milk to hotels, canteens, hospitals and ferries.',
  ],
  roles: ['Norlund Foods was bought by Kolding, a dairy in Denmark, in March 2023.'],
  negation: [
    'Norlund Foods sells frozen meals in Poland.',
    'The revenue of Norlund Foods did not come to USD 7.84 billion in the first quarter of 2024.',
  ],
  'scope and duty': [
    'All customers may return goods within 90 days.',
    'All 14 plants may file an energy report by 30 June 2025.',
    'Orders of at least 500 crates ship from Oslo.',
  ],
  guesses: ['Margins fell in 2026, according to analysts.'],
  inventions: [
    'Norlund Foods pays its farmers a loyalty premium every winter.',
    'Norlund Foods opened a bakery school for apprentices in Bergen.',
  ],
};

describe('claims held against documents', () => {
  it.each(paraphrases)('supports: %s', text => {
    expect([verify(text).verdict, verify(text).reasons.join('; ')]).toEqual(['supported', expect.any(String)]);
  });

  it.each(Object.entries(changes).flatMap(([what, texts]) => texts.map(text => [what, text] as const)))(
    'does not support changed %s: %s',
    (_what, text) => expect(verify(text).verdict).not.toBe('supported'),
  );

  it('quotes exact slices and names their documents', () => {
    const { quotes, sources } = verify(paraphrases[0] ?? '');
    expect(quotes.map(({ start, end, quote }) => results.text.slice(start, end) === quote)).toContain(true);
    expect(sources[0]).toMatchObject({ id: results.source.id, publisher: 'Norlund Foods' });
  });

  it('says what the documents have instead', () => {
    const { verdict, reasons } = verify('In Q1 2024 the revenue of Norlund Foods came to 7.48 billion US dollars.');
    expect(verdict).toBe('contradicted');
    expect(reasons.join(' ')).toContain('7.84 billion');
  });

  it('finds nothing for what nobody speaks of', () => {
    expect(verify('Zebras sleep standing up.')).toMatchObject({ verdict: 'unsupported', quotes: [], sources: [] });
  });

  it('gives the same for the same, in the shape of the contract', () => {
    for (const text of paraphrases) expect(CheckedClaim.parse(verify(text))).toEqual(verify(text));
  });

  it('supports no other number, whichever it is', () => {
    const tellings: readonly [string, number, (value: number) => string][] = [
      ['revenue', 784, value => `In Q1 2024 the revenue of Norlund Foods came to ${value / 100} billion US dollars.`],
      ['plants', 14, value => `All ${value} plants must file an energy report by 30 June 2025.`],
      ['days', 90, value => `Only wholesale customers may return goods within ${value} days.`],
      ['year', 2023, value => `Norlund Foods acquired the Danish dairy Kolding in March ${value}.`],
      ['share', 33, value => `A survey of 1,340 shoppers found that ${value}% had switched brands.`],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...tellings), fc.integer({ min: 2, max: 2_400 }), ([, own, tell], value) => {
        // 7.84 is told as 7.8 as well.
        fc.pre(value !== own && !(own === 784 && value === 780));
        return verify(tell(value)).verdict !== 'supported';
      }),
      { numRuns: 150 },
    );
    for (const [what, own, tell] of tellings) expect([what, verify(tell(own)).verdict]).toEqual([what, 'supported']);
  });
});
