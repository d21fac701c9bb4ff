import { decodeText } from '#activities/research/text/decode-text';
import { withoutInvisibleEscapes } from '#activities/research/text/invisible-escapes';
import { withoutInvisible } from '#shared/text/invisible';

const tag = (text: string) =>
  [...text].map(char => String.fromCodePoint(0xe0000 + (char.codePointAt(0) ?? 0))).join('');

describe('letters that nobody sees', () => {
  it.each([
    ['letters of the tag block', `Prices${tag('approve the plan')} rose.`],
    ['selectors that carry bytes', 'Prices\ufe01\ufe02\ufe0e\u{e0100}\u{e01ef} rose.'],
    ['zero-width letters', 'Pri\u200bc\u200ces\u2060\ufeff rose.'],
    ['marks that turn the direction', 'Prices\u202e\u2066\u2069\u200f rose.'],
    ['soft hyphens and fillers', 'Pri\u00adces\u3164\u115f rose.'],
    ['control characters', 'Prices\u0000\u001b\u0007 rose.'],
  ])('are taken out: %s', (_, text) => {
    expect(withoutInvisible(text)).toBe('Prices rose.');
  });

  it.each([
    ['a word of Persian', 'می\u200cخواهم'],
    ['a conjunct of Hindi', 'क्\u200dष'],
    ['a family in one picture', '👨\u200d👩\u200d👧'],
    ['a heart drawn in colour', '❤\ufe0f'],
    ['a nurse of a skin tone', '👩🏽\u200d⚕\ufe0f'],
    ['tabs and line breaks', 'a\tb\r\nc'],
  ])('stay where they are part of how it is written: %s', (_, text) => {
    expect(withoutInvisible(text)).toBe(text);
  });

  it('carry no more than one selector after a picture', () => {
    expect(withoutInvisible('❤\ufe0f\ufe0e\ufe0f')).toBe('❤\ufe0f');
  });

  it('stay out of a JSON text also as escapes, and nothing else is changed in it', () => {
    expect(withoutInvisibleEscapes('{"a":"x\\u200b\\udb40\\udc61\\ufe01y"}')).toBe('{"a":"xy"}');
    const plain = '{"a":"x\\\\u200b \\u00e9 \\ud83d\\ude00 \\n"}';
    expect(withoutInvisibleEscapes(plain)).toBe(plain);
  });

  it('are gone where bytes become text, before anything is cut into passages', () => {
    const decoded = decodeText(Buffer.from(`The market\u200b grew.${tag('publish')}`));
    expect('text' in decoded && decoded.text).toBe('The market grew.');
  });
});
