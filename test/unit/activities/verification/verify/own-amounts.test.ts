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

| Survey | Share | n | Population |
| --- | --- | --- | --- |
| Pays for a berth in advance | 0.63 | 350 | skippers of Ostfield |

| Rule | Berths allowed | Sheds allowed | Calls |
| --- | --- | --- | --- |
| Radio limits | 25 | 100 | 1,500 requests per minute |

| Kept for | Spark | Team | Scale |
| --- | --- | --- | --- |
| Photographs of the quay | 24 hours | 7 days | 30 days |

The council passed motion AB 831 by 63 votes to 0 after 11 hearings, and bills by MCC 7995 pay 10 percent more.

In October the fee of the Tug rota went up from $540 to $620. Sales of rope grew from 9 tonnes in May to 14 tonnes in June.

The yearly report is filed on Form 20-F since the pier was listed on 30 exchanges.
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
  ['The Admiral plan has 800 sheds.', 'The Admiral plan has 200 sheds.'],
  ['The Admiral plan has 200 berths.', 'The Admiral plan has 800 berths.'],
  [
    'Of 350 skippers of Ostfield 63 percent pay for a berth in advance.',
    'Of 0.63 skippers of Ostfield 63 percent pay for a berth in advance.',
  ],
  [
    '63 percent of the skippers of Ostfield pay for a berth in advance.',
    '350 percent of the skippers of Ostfield pay for a berth in advance.',
  ],
  ['The radio limits are 1,500 requests a minute.', 'The radio limits are 100 requests a minute.'],
  ['On Scale photographs of the quay are kept for 30 days.', 'On Scale photographs of the quay are kept for 7 days.'],
  ['The council passed motion AB 831.', 'The council passed motion AB 11.'],
  ['Bills by MCC 7995 pay ten percent more.', 'Bills by MCC 10 pay ten percent more.'],
  [
    'In October the fee of the Tug rota was raised by $80 to $620.',
    'In October the fee of the Tug rota was raised by $80 to $540.',
  ],
  ['The fee of the Tug rota is now at $620.', 'The fee of the Tug rota is now at $540.'],
  ['Sales of rope rose to 14 tonnes in June.', 'Sales of rope rose to 9 tonnes in June.'],
  ['The yearly report is filed on Form 20-F.', 'The yearly report is filed on Form 30-F.'],
];

describe('an amount of the same passage', () => {
  it.each(cases)('is told where it belongs: %s', own => expect(verdictOf(own)).toBe('supported'));
  it.each(cases.map(([, other]) => other))('is not put in place of another: %s', other =>
    expect(verdictOf(other)).not.toBe('supported'),
  );
});
