import { factsPlaced } from '#activities/verification/verify/rules/facts-placed';
import { figuresAgree } from '#activities/verification/verify/rules/figures-agree';
import { compared } from '../support/compared.js';

function issuesOf(claim: string, source: string, title = ''): readonly string[] {
  const comparison = compared(claim, source, title);
  return [figuresAgree, factsPlaced].flatMap(rule => rule.run(comparison).map(({ detail }) => detail));
}

type Row = readonly [source: string, same: string, changed: string];

const shares: readonly Row[] = [
  ['8% of growers irrigate.', 'Fewer than one grower in ten irrigates.', 'Fewer than one grower in twenty irrigates.'],
  ['25% of growers irrigate.', 'One grower in four irrigates.', 'One grower in five irrigates.'],
  ['40% of workers commute by train.', 'Four workers in ten go by train.', 'Three workers in ten go by train.'],
  ['The fee is 4% of volume.', 'The fee is one twenty-fifth of volume.', 'The fee is one twentieth of volume.'],
  ['The fee is 1% of volume.', 'The fee is a hundredth of volume.', 'The fee is a tenth of volume.'],
  ['Asthma: 39%; allergies: 21%.', 'Asthma and allergies make up 60% together.', 'Asthma makes up 60%.'],
  [
    'The share rose from 14% to 18%.',
    'It rose by four percentage points to 18%.',
    'It rose by five percentage points to 18%.',
  ],
];

const leftOver: readonly Row[] = [
  [
    'Vouchers pay up to 20%; the rest must be paid in cash.',
    'At least 80 percent must be paid in cash.',
    'At least 80 percent may be paid with vouchers.',
  ],
  ['70% were accepted.', 'The remaining 30% were turned away.', 'The remaining 40% were turned away.'],
];

const times: readonly Row[] = [
  [
    'Shifts last 45 to 60 minutes.',
    'Shifts last between three quarters of an hour and an hour.',
    'Shifts last between half an hour and an hour.',
  ],
  [
    'The crossing takes 75 minutes.',
    'The crossing takes an hour and a quarter.',
    'The crossing takes an hour and a half.',
  ],
  ['A run takes 48 seconds.', 'A run takes less than a minute.', 'A run takes less than half a minute.'],
  [
    'It opened within five months.',
    'It opened in less than half a year.',
    'It opened in less than a quarter of a year.',
  ],
  ['It needs two consecutive quarters.', 'It needs two quarters in a row.', 'It needs three quarters in a row.'],
];

const rates: readonly Row[] = [
  [
    'The lock handles 1,500 barges per month.',
    'The lock handles 18,000 barges a year.',
    'The lock handles 1,500 barges a year.',
  ],
  [
    'The server takes 900 calls per minute.',
    'The server takes fifteen calls a second.',
    'The server takes nine calls a second.',
  ],
  ['USD 5,000 per million calls.', 'It costs USD 5 per thousand calls.', 'It costs USD 50 per thousand calls.'],
];

const money: readonly Row[] = [
  ['The toll is EUR 0.40.', 'The toll is 40 cents.', 'The toll is 40 US cents.'],
  ['The pass is USD 40.', 'The pass is forty dollars.', 'The discount on the pass is forty per cent.'],
  ['The toll is GBP 0.35.', 'The toll is 35 pence.', 'The toll is 53 pence.'],
  [
    'The fee went from EUR 75 to EUR 60.',
    'They cut the fee by EUR 15 to EUR 60.',
    'They cut the fee by EUR 75 to EUR 60.',
  ],
  [
    'Repairs cost EUR 5.6 million, of which insurance paid EUR 3.9 million.',
    'Insurance paid EUR 3.9 million of the EUR 5.6 million, which left the port with EUR 1.7 million.',
    'Insurance paid EUR 3.9 million of the EUR 5.6 million, which left the port with EUR 2.7 million.',
  ],
  [
    'Sales were EUR 2.1 billion.',
    'Sales passed the two-billion-euro mark.',
    'Sales passed the three-billion-euro mark.',
  ],
  [
    'The line crossed three million passengers.',
    'The line got past 3 million passengers.',
    'The line got past 4 million passengers.',
  ],
  [
    'The port expects EUR 9.9 to 10.2 million.',
    'The bottom of the range is EUR 9.9 million.',
    'The top of the range is EUR 9.9 million.',
  ],
  ['Berths cost EUR 8 to EUR 25.', 'The cheapest berth is 8 euros.', 'The dearest berth is 8 euros.'],
  ['Sales rose from EUR 10 million to EUR 23 million.', 'Sales more than doubled.', 'Sales more than tripled.'],
  ['Sales rose from EUR 10 million to EUR 21 million.', 'Sales more than doubled.', 'Sales rose more than threefold.'],
];

const limits: readonly Row[] = [
  ['Payments are limited to EUR 500.', 'No payment may exceed 500 euros.', 'Every payment must exceed 500 euros.'],
  [
    'Up to EUR 500 may be paid in.',
    'Nobody may pay in more than 500 euros.',
    'Everybody has to pay in more than 500 euros.',
  ],
  [
    'A crew may order up to 12 crates.',
    'No crew is allowed to order more than 12 crates.',
    'A crew is allowed to order more than 12 crates.',
  ],
  [
    'The limit is EUR 500.',
    'Payments of no more than 500 euros are allowed.',
    'Payments of no less than 500 euros are allowed.',
  ],
  ['Members must be 18 or older.', 'Nobody under 18 may join.', 'Nobody over 18 may join.'],
  [
    'An alarm is sent at 40,000 entries.',
    'An alarm is sent once it reaches 40,000 entries.',
    'An alarm is sent once it reaches 50,000 entries.',
  ],
  [
    'The maximum is EUR 500.',
    'Payments above 500 euros are not possible.',
    'Payments under 500 euros are not possible.',
  ],
];

const counts: readonly Row[] = [
  [
    'The form is in English and German.',
    'The form is in two languages, English and German.',
    'The form is in three languages, English and German.',
  ],
  [
    'Skippers choose the Baltic or the Adriatic.',
    'Skippers choose between two coasts, one in the north and one in the south.',
    'Skippers choose between three coasts, one in the north and one in the south.',
  ],
  [
    'The crew employs 4,812 people.',
    'The crew employs more than four thousand people.',
    'The crew employs more than five thousand people.',
  ],
  [
    'More than 200 times it was said.',
    'It was said not once or twice but over two hundred times.',
    'It was said not once or twice but over three hundred times.',
  ],
  [
    'The quay is 1,500 metres long.',
    'The quay is one and a half kilometres long.',
    'The quay is two and a half kilometres long.',
  ],
];

describe.each([
  ['shares', shares],
  ['what is left', leftOver],
  ['times', times],
  ['rates', rates],
  ['money', money],
  ['limits', limits],
  ['counts', counts],
] as const)('%s told in other words', (_name, rows) => {
  it.each(rows)('%s = %s', (source, same) => expect(issuesOf(same, source)).toEqual([]));
  it.each(rows)('%s, %s; not: %s', (source, _same, changed) => expect(issuesOf(changed, source)).not.toEqual([]));
});

describe('how many there are in all', () => {
  const title = 'Harbour survey: 62 lighthouses';
  it('may stand in the title', () =>
    expect(
      issuesOf('More than half of the 62 lighthouses are automatic.', '33 lighthouses (53%) are automatic.', title),
    ).toEqual([]));
  it('is not another number', () =>
    expect(
      issuesOf('More than half of the 72 lighthouses are automatic.', '33 lighthouses (53%) are automatic.', title),
    ).not.toEqual([]));
});
