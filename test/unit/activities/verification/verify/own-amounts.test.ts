import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from '../support/make-library.js';

const ground = createGround(
  [
    documentOf(
      `# Ostfield harbour

Among late berths the median wait named was 19 days; the tariff promises 5 working days. The longest wait was 143 days.

Up to 500 containers an hour are moved, and goods are stored for at most 30 days in six sheds.

The letter was written anew for 900 dollars, and 34 harbours have signed it since.

Lot 5 of the tender, charging points for tugs, found no bidder. Crane software of version 4.2 needs 6.4 GB.

| Plan | Price in USD a month | Berths | Sheds | Log retention in days |
| --- | --- | --- | --- | --- |
| Skipper | 10 | 50 | 100 | 7 |
| Admiral | 40 | 200 | 800 | 30 |

| Question | Share | Asked |
| --- | --- | --- |
| Uses the night ferry at least weekly | 0.72 | 2415 |
`,
      { title: 'Ostfield harbour', publisher: 'Quay Press' },
    ),
  ],
  [],
);

function verdictOf(claim: string): Verdict | undefined {
  const [told] = verifyClaims(ground, [{ id: 'one', claim }]);
  return told?.checked.verdict;
}

const cases: readonly (readonly [own: string, other: string])[] = [
  ['The median wait among late berths was 19 days.', 'The median wait among late berths was 143 days.'],
  ['Goods are stored for 30 days at most.', 'Goods are stored for 500 days at most.'],
  ['The letter was written anew for USD 900.', 'The letter was written anew for USD 34.'],
  ['Lot 5 of the tender found no bidder.', 'Lot 6.4 of the tender found no bidder.'],
  ['Version 4.2 of the crane software needs 6.4 GB.', 'Version 30 of the crane software needs 6.4 GB.'],
  ['The Skipper plan costs USD 10 a month.', 'The Skipper plan costs USD 50 a month.'],
  ['The Admiral plan costs USD 40 a month.', 'The Admiral plan costs USD 200 a month.'],
  ['The Admiral plan keeps logs for 30 days.', 'The Admiral plan keeps logs for 800 days.'],
  ['72% use the night ferry at least weekly.', '0.72% use the night ferry at least weekly.'],
];

describe('an amount of the same passage', () => {
  it.each(cases)('is told where it belongs: %s', own => expect(verdictOf(own)).toBe('supported'));
  it.each(cases)('is not put in place of another: %s', (_own, other) => expect(verdictOf(other)).not.toBe('supported'));
});
