import { dateBoundsAgree } from '#activities/verification/verify/rules/date-bounds-agree';
import { factsPlaced } from '#activities/verification/verify/rules/facts-placed';
import { ordinalsAgree } from '#activities/verification/verify/rules/ordinals-agree';
import { periodsAgree } from '#activities/verification/verify/rules/periods-agree';
import { quartersAgree } from '#activities/verification/verify/rules/quarters-agree';
import { compared } from '../support/compared.js';

const rules = [ordinalsAgree, dateBoundsAgree, periodsAgree, quartersAgree, factsPlaced];

function issuesOf(text: string, there: string): readonly string[] {
  const comparison = compared(text, there);
  return rules.flatMap(rule => rule.run(comparison).map(({ detail }) => detail));
}

const same: readonly (readonly [what: string, claim: string, source: string])[] = [
  ['a stretch, not a rank', 'Most left within the first three weeks.', 'Most left within 21 days of joining.'],
  ['an adverb of order', 'Lisbon is to come first, then Porto.', 'We will open in Lisbon first and then in Porto.'],
  ['a numbered year', 'Costs fell in the second year.', 'Costs, year 2: falling'],
  ['a percentile', 'The 95th percentile of waiting was 40 minutes.', 'p95 of waiting: 40 minutes'],
  ['a part', 'It costs under a tenth of that.', 'It costs 9% of that.'],
  [
    'a quarter by its place alone',
    'Sales rose 4% in the first quarter and 7% in the second.',
    'Sales: Q1 +4%, Q2 +7%.',
  ],
  [
    'a fraction, no quarter of a year',
    'They waive a quarter of the weekly rent.',
    'They waive 25% of the weekly rent.',
  ],
  ['a denial of "before"', 'The mill rules out a restart before 2029.', 'A restart? Not before 2029.'],
  [
    'the earliest date for what is denied before it',
    'The board sees no dividend until 2029 at the earliest.',
    'The board does not expect a dividend before 2029.',
  ],
  [
    'dates in brackets',
    'Sales were EUR 31 million in 2023 and EUR 42 million in 2024.',
    'sales in 2024: EUR 42 million (2023: EUR 31 million)',
  ],
];

const changed: readonly (readonly [what: string, claim: string, source: string])[] = [
  ['the other end of a stretch', 'Most left in the first three weeks.', 'Most left in the last three weeks.'],
  ['who comes first', 'Lisbon is to come third.', 'We will open in Lisbon first and then in Porto.'],
  ['a numbered year', 'Costs fell in the third year.', 'Costs, year 2: falling'],
  ['a percentile', 'The 99th percentile of waiting was 40 minutes.', 'p95 of waiting: 40 minutes'],
  ['a quarter by its place alone', 'Sales rose 4% in the first quarter and 7% in the third.', 'Sales: Q1 +4%, Q2 +7%.'],
  ['how often', 'They are paid every quarter.', 'They are paid 25% of the weekly rent.'],
  ['a bound', 'The mill restarts before 2029.', 'A restart? Not before 2029.'],
  ['a bound that is denied', 'The board sees a dividend before 2029.', 'The board sees no dividend before 2029.'],
  [
    'dates in brackets',
    'Sales were EUR 42 million in 2023 and EUR 31 million in 2024.',
    'sales in 2024: EUR 42 million (2023: EUR 31 million)',
  ],
];

describe('dates and order of claims held against a source', () => {
  it.each(same)('accepts %s', (_what, claim, there) => expect(issuesOf(claim, there)).toEqual([]));
  it.each(changed)('objects to %s', (_what, claim, there) => expect(issuesOf(claim, there)).not.toEqual([]));
});
