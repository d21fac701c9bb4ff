import { unfoldedGaps } from '#activities/verification/evidence/unfold-gaps';
import { type Changed, tellsApart } from './support/tells-apart.js';
import { verdictOnNotes } from './support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes of the harbour');

describe('sentences that leave words to the part before', () => {
  it.each([
    [
      'by what stands behind',
      'Revenue of the port was EUR 3 million in 2023, EUR 4 million in 2024. It grew.',
      'Revenue of the port was EUR 3 million in 2023. Revenue of the port was EUR 4 million in 2024. It grew.',
    ],
    [
      'three of them',
      'Lamps cost EUR 40 in the north, EUR 55 in the south and EUR 60 in the west.',
      'Lamps cost EUR 40 in the north. Lamps cost EUR 55 in the south. Lamps cost EUR 60 in the west.',
    ],
    [
      'by what stands before',
      'In 2023 the port earned EUR 3 million, in 2024 EUR 4 million.',
      'In 2023 the port earned EUR 3 million. In 2024 the port earned EUR 4 million.',
    ],
    [
      'by their subjects',
      'The Basic plan costs EUR 9 a month, the Team plan EUR 29.',
      'The Basic plan costs EUR 9 a month. The Team plan costs EUR 29 a month.',
    ],
    [
      'by times',
      'The rule takes effect on 1 August 2026 for large ports and on 1 August 2027 for small ones.',
      'The rule takes effect on 1 August 2026 for large ports. The rule takes effect on 1 August 2027 for small ones.',
    ],
    [
      'by what they are of',
      'North Quay accounted for 41% of revenue in 2023, East Quay for 27% and West Quay for 22%.',
      'North Quay accounted for 41% of revenue in 2023. East Quay accounted for 27% of revenue in 2023. West Quay accounted for 22% of revenue in 2023.',
    ],
    [
      'with two amounts each',
      'The free berth allows 3 boats and 1 ton of goods, the paid berth 50 boats and 100 tons.',
      'The free berth allows 3 boats and 1 ton of goods. The paid berth allows 50 boats and 100 tons.',
    ],
    [
      'by shares that do something',
      'Of 500 skippers, 72% planned to raise fees in 2025, 19% to keep them flat and 9% to cut them.',
      'Of 500 skippers, 72% planned to raise fees in 2025. 19% planned to keep them flat. 9% planned to cut them.',
    ],
  ])('are told in full: %s', (_, text, full) => expect(unfoldedGaps(text)).toBe(full));

  it.each([
    'The company paid USD 5 million in fines, and 30 staff left in May.',
    'It ran from 9 in the morning to 5 in the evening.',
    'Sheds cost EUR 9 in May, 40% in June were empty.',
    'The mole is 3.5 km long, the quay has lamps.',
    'The company has 350 employees, and Paris is home to 20 of them.',
    'Acme has 30 shops, and the board expects 40 by May.',
    'Version 2.1 was out in May. Nobody used it.',
    '',
  ])('stay as they are where nothing is left out: %s', text => expect(unfoldedGaps(text)).toBe(text));

  it('takes no long time over a long text without an end', () => {
    const text = `In 2023 the port earned EUR 3 ${'and, in '.repeat(20_000)}`;
    expect(unfoldedGaps(text)).toBe(text);
  });
});

describe('a claim about one part of such a sentence', () => {
  const cases: Changed = [
    [
      'Revenue of the port was EUR 3 million in 2023, EUR 4 million in 2024.',
      'Revenue of the port was EUR 4 million in 2024.',
      'Revenue of the port was EUR 3 million in 2024.',
    ],
    [
      'In 2023 the port earned EUR 3 million, in 2024 EUR 4 million.',
      'In 2024 the port earned EUR 4 million.',
      'In 2024 the port earned EUR 3 million.',
    ],
    [
      'Lamps cost EUR 40 in the north, EUR 55 in the south.',
      'Lamps cost EUR 55 in the south.',
      'Lamps cost EUR 40 in the south.',
    ],
    [
      'The Basic plan costs EUR 9 a month, the Team plan EUR 29.',
      'The Team plan costs EUR 29 a month.',
      'The Team plan costs EUR 9 a month.',
    ],
    [
      'North Quay accounted for 41% of revenue in 2023, East Quay for 27% and West Quay for 22%.',
      'East Quay accounted for 27% of revenue in 2023.',
      'West Quay accounted for 27% of revenue.',
    ],
  ];

  tellsApart(verdictOf, cases);

  it('supports what a share of several does', () =>
    expect(
      verdictOf(
        'Of 500 skippers, 72% planned to raise fees in 2025, 19% to keep them flat and 9% to cut them.',
        '9% of skippers planned to cut fees.',
      ),
    ).toBe('supported'));
});
