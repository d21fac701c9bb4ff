import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from '../../support/make-library.js';

const report = documentOf(
  `# Ostrava Rail third quarter 2024 results

Ostrava Rail announced results for the quarter ended September 30, 2024.

## Traffic

Ostrava Rail carried its ten millionth passenger in August. The night train to Trieste was opened on July 6 and had sold 41,000 tickets by quarter end. The company leased nine locomotives during the quarter; the lease was agreed in March 2023.

## Outlook

The workshop in Opava will close by the end of December, and 120 fitters will move to Brno. Freight volumes had peaked in November.

## Staff

The drivers walked out between April and June.

| Line | Period | Passengers |
| --- | --- | --- |
| Opava line | 2024-Q2 | 310,000 |
| Krnov line | 2024-Q2 | 290,000 |
`,
  {
    title: 'Ostrava Rail: third quarter 2024 results',
    publisher: 'Ostrava Rail',
    publishedAt: '2024-10-29',
    location: 'rail.md',
  },
);
const thread = documentOf(
  `# Brick oven does not heat

Posted on 9 May 2022.

Our brick oven cracked on 28 April and we lit it again on the 3rd, still cold.
`,
  { title: 'Brick oven does not heat', publisher: 'Bakers forum', publishedAt: '2022-05-09', location: 'oven.md' },
);
const ground = createGround([report, thread], []);

function verdictOf(claim: string): Verdict | undefined {
  const [found] = verifyClaims(ground, [{ id: 'c', claim }]);
  return found?.checked.verdict;
}

describe('dates that a document leaves to its surroundings', () => {
  it.each([
    ['a month', 'Ostrava Rail carried its ten millionth passenger in August 2024.'],
    ['a day', 'The night train to Trieste was opened by Ostrava Rail on 6 July 2024.'],
    ['the end of the quarter', 'The night train to Trieste had sold 41,000 tickets by the end of September 2024.'],
    ['the quarter', 'Ostrava Rail leased nine locomotives in the third quarter of 2024, a lease agreed in March 2023.'],
    ['a month to come', 'The workshop of Ostrava Rail in Opava will close by the end of December 2024.'],
    ['a month gone by', 'Freight volumes of Ostrava Rail had peaked in November 2023.'],
    ['a stretch without a year', 'The drivers of Ostrava Rail walked out from April to June 2024.'],
    ['a quarter as months', 'The Opava line had 310,000 passengers between April and June 2024.'],
    ['a day of the month before', 'The brick oven cracked on 28 April 2022.'],
  ])('are told with %s', (_what, claim) => expect(verdictOf(claim)).toBe('supported'));

  it.each([
    ['a month of another year', 'Ostrava Rail carried its ten millionth passenger in August 2023.'],
    ['another month', 'Ostrava Rail carried its ten millionth passenger in July 2024.'],
    ['a day of another year', 'The night train to Trieste was opened by Ostrava Rail on 6 July 2023.'],
    ['the end of another quarter', 'The night train to Trieste had sold 41,000 tickets by the end of June 2024.'],
    [
      'another quarter',
      'Ostrava Rail leased nine locomotives in the second quarter of 2024, a lease agreed in March 2023.',
    ],
    [
      'a month to come, of another year',
      'The workshop of Ostrava Rail in Opava will close by the end of December 2023.',
    ],
    ['a month gone by, of another year', 'Freight volumes of Ostrava Rail had peaked in November 2024.'],
    ['another stretch', 'The drivers of Ostrava Rail walked out from April to July 2024.'],
    ['another quarter as months', 'The Opava line had 310,000 passengers between July and September 2024.'],
    ['another day', 'The brick oven cracked on 29 April 2022.'],
  ])('are not told with %s', (_what, claim) => expect(verdictOf(claim)).not.toBe('supported'));
});
