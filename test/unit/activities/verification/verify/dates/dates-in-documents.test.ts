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

## Freight

The Krnov line took 40% of freight tonnage (2023: 35%).

## Prizes

Prizes of Ostrava Rail are handed over to apprentices on June 12 if the jury has met on May 30.

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

## Solved

Posted on 16 May 2022. The mason came on the 12th and the brick oven is hot today.
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
    ['the year of the report', 'The Krnov line took 40% of freight tonnage in 2024 and 35% in 2023.'],
    ['days without a year', 'The jury meets on 30 May, and Ostrava Rail hands prizes to apprentices on 12 June.'],
    ['today', 'The mason came to the brick oven on 12 May 2022, and four days later it was hot.'],
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
    ['the year of the report for the other', 'The Krnov line took 35% of freight tonnage in 2024 and 40% in 2023.'],
    [
      'days exchanged',
      'Prizes of Ostrava Rail are handed over to apprentices on May 30 if the jury has met on June 12.',
    ],
    ['days too many', 'The mason came to the brick oven on 12 May 2022, and six days later it was hot.'],
    ['another day', 'The brick oven cracked on 29 April 2022.'],
  ])('are not told with %s', (_what, claim) => expect(verdictOf(claim)).not.toBe('supported'));
});
