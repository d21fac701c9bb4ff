import fc from 'fast-check';
import { findQuote, findQuoteIn, normalise, normaliseForMatch } from '#shared/text/normalise';
import { processorMs } from '#test/support/processor-ms';

describe('normaliseForMatch', () => {
  it.each([
    ['“Durable” ‘execution’', '"Durable" \'execution\''],
    ['2025–2030 — well', '2025-2030 - well'],
    ['a\u00a0b\r\n\tc  ', 'a b c'],
    ['so\u00adft\u200b hy\ufeffphen', 'soft hyphen'],
    ['hid\u{e0041}den\ufe0f', 'hidden'],
    ['ﬁne ①', 'fine 1'],
    ['cafe\u0301', 'café'],
  ])('makes %j into %j', (text, expected) => expect(normaliseForMatch(text)).toBe(expected));

  it('is its own fixed point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const once = normaliseForMatch(text);
        expect(normaliseForMatch(once)).toBe(once);
      }),
    );
  });
});

describe('findQuote', () => {
  it('gives offsets into the original text', () => {
    const text = 'He said:  “agents\u00a0are\r\nlong\u00adrunning” — often.';
    const span = findQuote(text, '"agents are longrunning" - often');
    expect(span && text.slice(span.start, span.end)).toBe('“agents\u00a0are\r\nlong\u00adrunning” — often');
  });

  it.each(['', '   ', '\u200b', 'absent', 'AGENTS'])('does not find %j', quote => {
    expect(findQuote('agents are long running', quote)).toBeNull();
  });

  it('finds every exact slice at a place that reads the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [Math.min(a, b) % text.length, (Math.max(a, b) % text.length) + 1].sort((x, y) => x - y);
        const quote = text.slice(start, end);
        fc.pre(quote.trim() !== '');
        const span = findQuote(text, quote);
        expect(span && text.slice(span.start, span.end)).toBe(quote);
      }),
    );
  });

  it('maps normalised finds back so that both read the same', () => {
    const noisy = fc.array(
      fc.constantFrom('word', 'x', '“', '–', '\u00a0', '\u200b', ' ', '\n', 'e\u0301', 'ﬁ', '7.84'),
      { minLength: 3 },
    );
    fc.assert(
      fc.property(noisy, fc.nat(), fc.nat(), (parts, a, b) => {
        const prepared = normalise(parts.join(''));
        fc.pre(prepared.text.length > 0);
        const [from, to] = [a % prepared.text.length, b % prepared.text.length].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const quote = prepared.text.slice(from, to + 1).trim();
        fc.pre(quote !== '' && normaliseForMatch(quote) === quote);
        const span = findQuoteIn(prepared, quote);
        expect(span && normaliseForMatch(prepared.original.slice(span.start, span.end))).toContain(quote);
      }),
    );
  });

  it('searches several megabytes in a moment', async () => {
    const text = `${'Durable “execution” keeps state – always. '.repeat(70_000)}the needle`;
    const spent = await processorMs(() => expect(findQuote(text, 'always. the  needle')).not.toBeNull());
    expect(spent).toBeLessThan(5_000);
  });
});
