import fc from 'fast-check';
import { splitSentences } from '#shared/text/sentences';

const split = (text: string) => splitSentences(text).map(sentence => sentence.text);

describe('splitSentences', () => {
  it.each([
    'Skillz Inc. reported growth of 5.3 percent vs. the U.S. average, e.g. No. 4 of J. R. Smith.',
    'The plan (see Sec. 3. It is long.) costs USD 5 per month.',
    'A wrapped line\nthat goes on over\r\nthree lines.',
    'See https://example.com/page?q=1 for more.',
  ])('keeps together: %s', text => expect(split(text)).toEqual([text]));

  it.each([
    ['Shares of Skillz Inc. The company is listed.', ['Shares of Skillz Inc.', 'The company is listed.']],
    ['It grew. It fell!', ['It grew.', 'It fell!']],
    ['First para\n\nsecond para', ['First para', 'second para']],
    ['# Title\nText here.', ['# Title', 'Text here.']],
    ['- one\n- two', ['- one', '- two']],
  ])('splits %j', (text, expected) => expect(split(text)).toEqual(expected));

  it('gives trimmed, ordered, exact slices that leave out white space only', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('A', 'b', '. ', '\n', '\n\n', ' ', 'Inc.', '(', ')', '5.3', '?', '- '))
          .map(x => x.join('')),
        text => {
          let at = 0;
          for (const { start, end, text: slice } of splitSentences(text)) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(text.slice(start, end)).toBe(slice);
            expect(slice.trim()).toBe(slice);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
    );
  });
});
