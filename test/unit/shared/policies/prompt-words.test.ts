import fc from 'fast-check';
import { faultsOfWords, longestInstructions } from '#shared/policies/prompt-words';

const own = 'Ask with {title} and {audience} filled in.';

describe('words in the place of a prompt’s own', () => {
  it('may be any that name the same placeholders', () => {
    expect(faultsOfWords('Put { audience } before {title}. JSON looks like {"a": 1}.', own)).toEqual([]);
    expect(faultsOfWords(own, own)).toEqual([]);
  });

  it('are refused when something is lacking, strange, empty or too long, each told at once', () => {
    expect(faultsOfWords('Ask about {title} and {{brief}}.', own)).toEqual([
      expect.stringContaining('nothing fills {brief}'),
      expect.stringContaining('{audience}'),
    ]);
    expect(faultsOfWords(' \n ', own)).toEqual(['it is empty']);
    expect(faultsOfWords('x'.repeat(longestInstructions + 1), '')).toEqual([expect.stringContaining('longer than')]);
  });

  it('are fit exactly when the names in braces are the same', () => {
    const names = fc.uniqueArray(fc.constantFrom('title', 'audience', 'geography', 'brief'));
    const text = (given: readonly string[]) => `Do it. ${given.map(name => `{${name}}`).join(' or ')}`;
    fc.assert(
      fc.property(names, names, (given, needed) => {
        const isSame = given.toSorted().join() === needed.toSorted().join();
        expect(faultsOfWords(text(given), text(needed)).length === 0).toBe(isSame);
      }),
    );
  });
});
