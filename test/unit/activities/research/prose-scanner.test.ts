import fc from 'fast-check';
import { splitProse } from '#activities/research/text/split-prose';
import { expectSlices, readAny } from './read.js';

const line = fc.oneof(
  fc.constantFrom(
    '',
    '# Head',
    '---',
    '```',
    '- item',
    '> quote',
    '| a | b |',
    '| - | - |',
    '<!-- x',
    '-->',
    '    code',
    'Text. More text!',
    '{"a": 1}',
    'a,b',
    '<p>x',
    '</div>',
    '"',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const file = fc.array(line, { maxLength: 30 }).map(lines => lines.join('\n'));

describe('every reader', () => {
  it.each(['a.md', 'a.txt', 'a.csv', 'a.json', 'a.jsonl', 'a.html'])(
    'gives exact, ordered, separate slices of any %s',
    async name => {
      await fc.assert(
        fc.asyncProperty(file, async content => {
          const reading = await readAny(name, content);
          if (!('refused' in reading)) expectSlices(reading);
        }),
        { numRuns: 200 },
      );
    },
  );

  it('loses no word of plain text', async () => {
    const words = fc.array(fc.constantFrom('market', 'Size', 'of', '5.5', 'U.S.', 'grew.', 'And'), {
      minLength: 1,
      maxLength: 900,
    });
    await fc.assert(
      fc.asyncProperty(words, async list => {
        const text = list.join(' ');
        const pieces = splitProse(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
        expect(pieces.join(' ')).toBe(text);
        expect(pieces.every(piece => piece.length <= 1_200)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
