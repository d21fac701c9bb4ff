import { unfoldedGaps } from '#activities/verification/evidence/unfold-gaps';
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
  ])('are told in full: %s', (_, text, full) => expect(unfoldedGaps(text)).toBe(full));

  it.each([
    'The company paid USD 5 million in fines, and 30 staff left in May.',
    'It ran from 9 in the morning to 5 in the evening.',
    'Sheds cost EUR 9 in May, 40% in June were empty.',
    'The mole is 3.5 km long, the quay has lamps.',
    'Version 2.1 was out in May. Nobody used it.',
    '',
  ])('stay as they are where nothing is left out: %s', text => expect(unfoldedGaps(text)).toBe(text));

  it('takes no long time over a long text without an end', () => {
    const text = `In 2023 the port earned EUR 3 ${'and, in '.repeat(20_000)}`;
    expect(unfoldedGaps(text)).toBe(text);
  });
});

describe('a claim about one part of such a sentence', () => {
  const cases: readonly (readonly [source: string, own: string, other: string])[] = [
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
  ];

  it.each(cases.map(([source, own]) => [own, source] as const))('supports: %s', (claim, source) =>
    expect(verdictOf(source, claim)).toBe('supported'),
  );

  it.each(cases.map(([source, , other]) => [other, source] as const))('does not support: %s', (claim, source) =>
    expect(verdictOf(source, claim)).not.toBe('supported'),
  );
});
