import { type Changed, tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes on two ports');

const fees =
  'Unlike Harbora, which charges 2.9% plus 30 cents per crate, Quayle uses pricing by weight with a fixed fee of $0.13.';
const offices =
  'The company has 350 employees across offices in Paris, Madrid and Lisbon; the largest team, with 180 people, is in Madrid.';
const exports = 'Users can export data as CSV or JSON; PDF export is available only on the Business plan.';
const churn =
  'Churn of berths fell from 5.2% to 3.9% after the redesign, while average revenue per skipper increased by 12% to $18.';
const round = 'Quayle raised $40 million in a Series B led by Northwind Ventures in March 2024.';
const market =
  'The market for mooring robots was valued at USD 2.8 billion in 2023 and is projected to grow at a CAGR of 16.4%.';
const users =
  'Quayle reported 38.8 million daily active users in 2023, compared with 320 million monthly active users for Harbora.';
const staff = 'Harbora of Oslo was founded in 2012; its 60 pilots work mostly in Bergen.';

/** What one part says, and the same put together from two. */
const cases: Changed = [
  [fees, 'Harbora charges 2.9% plus 30 cents per crate.', 'Quayle charges 2.9% plus 30 cents per crate.'],
  [fees, 'Quayle has a fixed fee of $0.13.', 'Harbora has a fixed fee of $0.13.'],
  [offices, 'The largest team, of 180 people, is in Madrid.', 'The Paris office has 180 people.'],
  [offices, 'The company has 350 employees.', 'The company has 180 employees.'],
  [churn, 'Average revenue per skipper rose by 12%.', 'Average revenue per skipper fell by 12%.'],
  [churn, 'Churn of berths fell to 3.9% after the redesign.', 'Churn of berths rose to 3.9% after the redesign.'],
  [users, 'Harbora has 320 million monthly active users.', 'Quayle has 320 million monthly active users.'],
  [
    users,
    'Quayle had 38.8 million daily active users in 2023.',
    'Harbora had 38.8 million daily active users in 2023.',
  ],
  [round, 'Quayle raised $40 million in a Series B.', 'Quayle raised $40 million in a Series A.'],
  [
    market,
    'The market for mooring robots is projected to grow by 16.4% a year.',
    'The market for mooring robots is projected to shrink by 16.4% a year.',
  ],
];

describe('parts of a sentence', () => {
  tellsApart(verdictOf, cases);

  it('may go on with what the part before is about', () =>
    expect(verdictOf(staff, 'Harbora of Oslo has 60 pilots.')).toBe('supported'));

  it('leave what letters name to themselves', () =>
    expect(verdictOf(exports, 'Data can be exported as CSV.')).toBe('supported'));
});
