import { type Changed, tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes of the harbour');

const outages = 'Two outages in 2024, of 5 hours and 9 hours. The longer one delayed 41,000 crates.';
const causes = 'Failures by cause: tool error 39%, time-out 21%, other 40%.';
const staff = 'Today 118 people work for Brightmoor: 74 in Ghent, 31 in Porto and 13 in Toronto.';
const customers =
  'Main customers: United Kingdom (6,300 t), Switzerland (4,200 t), United States (3,900 t), Saudi Arabia (3,100 t).';
const runs = 'Voyages longer than an hour are 4% of voyages and 57% of the fuel cost.';
const inAll = 'The two quays lay idle for 14 hours in total, of which 9 hours fell in May.';

/** What the source says, and the same with the amount of another part. */
const cases: Changed = [
  [outages, 'The two outages of 2024 together lasted 14 hours.', 'The two outages of 2024 together lasted 5 hours.'],
  [
    causes,
    'Tool errors and time-outs together explain 60% of the failures.',
    'Tool errors and time-outs together explain 21% of the failures.',
  ],
  [
    staff,
    "Of Brightmoor's 118 people 74 work in Ghent; the remaining 44 are split between Porto and Toronto.",
    "Of Brightmoor's 118 people 74 work in Ghent; the remaining 31 are split between Porto and Toronto.",
  ],
  [
    customers,
    'The United Kingdom was the main customer with 6,300 tonnes.',
    'The United Kingdom was the main customer with 3,900 tonnes.',
  ],
  [customers, 'The United Kingdom bought 6,300 tonnes and Switzerland 4,200.', 'Switzerland took 3,100 tonnes.'],
  [
    runs,
    'Voyages longer than an hour make up 57 percent of the fuel cost.',
    'Voyages longer than an hour are 57 percent of voyages.',
  ],
];

describe('parts and wholes', () => {
  tellsApart(verdictOf, cases);

  it('takes a total that the source calls one', () =>
    expect(verdictOf(inAll, 'The two quays together lay idle for 14 hours.')).toBe('supported'));
});
