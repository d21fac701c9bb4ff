import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordChanges } from '#api/console/page/review/word-changes';

const text = fc.array(fc.constantFrom('rent', 'rises', 'by', '4 %', 'in', 'Berlin,', ' ', '\n'), { maxLength: 12 });
const words = text.map(all => all.join(' '));

describe('what an edit changes', () => {
  it('reads as the text before without what is new, and as the text after without what is gone', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = wordChanges(before, after);
        const without = (left: string) =>
          changes
            .filter(({ change }) => change !== left)
            .map(each => each.words)
            .join('');
        expect([without('new'), without('gone')]).toEqual([before, after]);
      }),
    );
  });

  it('names only the words that differ', () => {
    expect(wordChanges('Rents rise by 4 % in Berlin.', 'Rents rise by 5 % in Berlin.')).toEqual([
      { words: 'Rents rise by ', change: 'same' },
      { words: '4 ', change: 'gone' },
      { words: '5 ', change: 'new' },
      { words: '% in Berlin.', change: 'same' },
    ]);
    expect(wordChanges('The same.', 'The same.')).toEqual([{ words: 'The same.', change: 'same' }]);
  });
});
