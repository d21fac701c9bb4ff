import { createGround } from '#activities/verification/verify/ground';
import { itemsOfClaim } from '#activities/verification/verify/items-of-claim';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const plans = documentOf(
  `# Kontor plans

| Vendor | Plan | Item | Amount | Unit |
| --- | --- | --- | --- | --- |
| Kontor | Basic | parallel jobs | 5 | jobs |
| Kontor | Family | parallel jobs | 100 | jobs |
| Kontor | Office | parallel jobs | 500 | jobs |
| Kontor | Basic | price per month | EUR 10 | seat |
| Kontor | Family | price per month | EUR 50 | seat |

| Country | Service | Standing | Reason |
| --- | --- | --- | --- |
| Norway | Kontor parcels | delivery blocked | customs |
| Denmark | Kontor parcels | delivery blocked | customs |
| Sweden | Kontor parcels | delivery allowed | none |
`,
  { title: 'Kontor: plans and countries', publisher: 'Kontor', publishedAt: '2025-05-02' },
);
const ground = createGround([plans], []);

function verdictOf(text: string): string | undefined {
  return [...verifyClaims(ground, [{ id: 'c', claim: text }])][0]?.checked.verdict;
}

describe('claims that list several', () => {
  it.each([
    [
      'Kontor allows 5 parallel jobs on Basic through 100 on Family to 500 on Office.',
      [
        'Kontor allows 5 parallel jobs on Basic.',
        'Kontor allows 100 parallel jobs on Family.',
        'Kontor allows 500 parallel jobs on Office.',
      ],
    ],
    [
      'Kontor charges ten euros a month for Basic and fifty for Family, each with storage.',
      [
        'Kontor charges ten euros a month for Basic, with storage.',
        'Kontor charges fifty euros a month for Family, with storage.',
      ],
    ],
    [
      'The Basic plan of Kontor runs only 5 jobs, the Family plan 100.',
      ['The Basic plan of Kontor runs only 5 jobs.', 'The Family plan of Kontor runs 100 jobs.'],
    ],
    [
      'Kontor does not deliver parcels in Norway or in Denmark.',
      ['Kontor does not deliver parcels in Norway.', 'Kontor does not deliver parcels in Denmark.'],
    ],
    [
      'In Norway, Denmark and Sweden Kontor delivers parcels.',
      [
        'In Norway Kontor delivers parcels.',
        'In Denmark Kontor delivers parcels.',
        'In Sweden Kontor delivers parcels.',
      ],
    ],
  ])('tells each apart: %s', (text, items) => {
    expect(itemsOfClaim(text)[0]).toEqual(items);
  });

  it.each([
    'Kontor and Zentrix jointly hold 81 percent of the market.',
    'Kontor and Zentrix sell under the same licence.',
    'Deliveries fell between Norway and Denmark.',
    'Kontor allows 5 jobs on Basic and 100 urgent ones on Family.',
    'Kontor allows 5 jobs on Basic and not 100 on Family.',
    'Prices rose from 5 to 10 euros.',
    'In Norway, Kontor delivers parcels.',
  ])('tells nothing apart: %s', text => {
    expect(itemsOfClaim(text)).toEqual([]);
  });

  it.each([
    'Kontor allows 5 parallel jobs on Basic, 100 on Family and 500 on Office.',
    'Kontor charges ten euros a month for Basic and fifty for Family.',
    'Deliveries of Kontor parcels are blocked in Norway and in Denmark.',
  ])('supports: %s', text => {
    expect(verdictOf(text)).toBe('supported');
  });

  it.each([
    'Kontor allows 5 parallel jobs on Basic, 500 on Family and 100 on Office.',
    'Kontor allows 5 parallel jobs on Basic, 100 on Family and 600 on Office.',
    'Kontor charges fifty euros a month for Basic and ten for Family.',
    'Kontor charges ten dollars a month for Basic and fifty for Family.',
    'Deliveries of Kontor parcels are blocked in Norway and in Sweden.',
    'Deliveries of Kontor parcels are blocked in Norway and in Finland.',
    'Deliveries of Kontor parcels are allowed in Norway and in Denmark.',
    'Deliveries of Kontor parcels are not blocked in Norway and in Denmark.',
  ])('does not support: %s', text => {
    expect(verdictOf(text)).not.toBe('supported');
  });
});
