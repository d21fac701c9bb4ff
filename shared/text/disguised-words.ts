import { withoutInvisible } from '#shared/text/invisible';

/** Letters of other scripts that look like Latin ones, and figures that stand for letters in disguised words. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  п: 'n',
  т: 't',
  к: 'k',
  м: 'm',
  в: 'b',
  н: 'h',
  г: 'r',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
  α: 'a',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
  ι: 'i',
  κ: 'k',
  τ: 't',
  υ: 'u',
  ε: 'e',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  ɑ: 'a',
  ı: 'i',
  ɡ: 'g',
  ⅼ: 'l',
};
const figures: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' };

/** A word with letters of two scripts is disguised, one of a single script may be Russian or Greek. */
const mixed = /(?<!\p{L})(?=[\p{L}]*[A-Za-z])(?=[\p{L}]*[\u0370-\u03ff\u0400-\u052f\u0251\u0131\u0261])[\p{L}]+/gu;
const spaced = /(?<![\p{L}\p{N}])(?:\p{L}[ ._-]){4,}\p{L}(?![\p{L}\p{N}])/gu;
const withFigures =
  /(?<![\p{L}\p{N}])(?=[\p{L}0-9@$]*\p{L})(?=[\p{L}0-9@$]*[01345 7@$])[A-Za-z0134579@$]{4,}(?![\p{L}\p{N}])/gu;
const encoded = /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{32,4000}={0,2}(?![A-Za-z0-9+/=])/g;

/**
 * What a text may say in disguise, to be judged beside the text: letters that look alike, set apart or given as figures,
 * and base64. None of it is for quoting.
 */
export function undisguised(text: string): string[] {
  const plain = withoutInvisible(text.normalize('NFKC'));
  const uniform = plain
    .replace(mixed, word => replaced(word, lookAlikes))
    .replace(/ {2,}/g, '\u2003')
    .replace(spaced, word => word.replace(/[ ._-]/g, ''))
    .replace(/\u2003/g, ' ');
  const found = new Set([uniform]);
  if (withFigures.test(uniform)) found.add(uniform.replace(withFigures, word => replaced(word, figures)));
  withFigures.lastIndex = 0;
  for (const [written] of uniform.matchAll(encoded)) {
    const decoded = decode(written);
    if (decoded) found.add(decoded);
  }
  return [...found];
}

function replaced(word: string, letters: Readonly<Record<string, string>>): string {
  return word.replace(/./gu, letter => letters[letter] ?? letter);
}

/** Null for what is no text: a hash, a key, a picture. */
function decode(base64: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(base64), char => char.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^[\p{L}\p{N}\p{P}\p{S}\s]+$/u.test(text) ? text : null;
  } catch {
    return null;
  }
}
