import { calendarWords, commonAcronyms, companySuffix } from '#shared/text/name-words';
import { isoCodes, unitOf } from '#shared/text/quantity-lexicon';

const currencies: ReadonlySet<string> = new Set(isoCodes);

export interface NameToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Starts a sentence, a line, a cell or a quotation, where any word is capitalised. */
  readonly isFirst: boolean;
  /** What stands between it and the token before. */
  readonly gap: string;
}

const ending = 'com|io|ai|dev|org|net|app|gov|edu|co|de|uk|js|py|NET';
const word = new RegExp(
  `(?:\\p{Lu}\\.){2,}|\\.NET\\b|[\\p{L}\\p{N}]+(?:['’&+][\\p{L}\\p{N}]+|\\.(?:${ending})(?![\\p{L}\\p{N}])|-[\\p{L}\\p{N}]+)*[+#]{0,2}`,
  'gu',
);
const domain = new RegExp(`\\.(?:${ending})$`, 'u');
const inner = /\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}{2,}|\p{Lu}\p{N}+\p{Lu}|^\p{L}\p{N}\p{L}+/u;
const acronym = /^(?:\p{Lu}[\p{Lu}\p{N}&]{1,5}s?|(?:\p{Lu}\.){2,}|\p{Lu}{2,6}-\d+\p{L}*)$/u;
const lineStart = /^[\s"'“‘([{*_#>|•\d.)-]*$/u;
const innerStart = /[|:;?!."“‘]\s*["“*_(]*$/u;

/** Words in reading order, without possessive ends and without "-based"; none from web addresses with a scheme. */
export function nameTokens(original: string): NameToken[] {
  const text = original.replace(/\bhttps?:\/\/[^\s,"'<>)\]|]+/gu, address => '_'.repeat(address.length));
  let last = 0;
  return Array.from(text.matchAll(word), match => {
    const written = match[0].replace(/['’]s?$|(?<=^\p{Lu}\p{L}*)-\p{Ll}.*$/u, '');
    const gap = text.slice(last, match.index);
    const isFirst = (last === 0 && lineStart.test(gap)) || (innerStart.test(gap) && !/^\.\s?$/u.test(gap));
    last = match.index + match[0].length;
    return { start: match.index, end: match.index + written.length, text: written, isFirst, gap };
  });
}

export function isCapitalised(token: NameToken): boolean {
  return /^\p{Lu}/u.test(token.text) || isUnmistakable(token.text);
}

/** Inner capitals (GitHub, iPhone), a host name (trigger.dev), an uncommon acronym, or a company's legal form. */
export function isUnmistakable(written: string): boolean {
  if (isPlainTerm(written)) return false;
  return inner.test(written) || domain.test(written) || acronym.test(written);
}

export function isLegalForm(written: string): boolean {
  return companySuffix.test(written);
}

/** Months, days, currencies, units and everyday acronyms. */
export function isPlainTerm(written: string): boolean {
  return (
    commonAcronyms.has(written) ||
    commonAcronyms.has(written.replace(/s$/u, '')) ||
    calendarWords.has(written.toLowerCase()) ||
    currencies.has(written) ||
    (/^[kMGT]W(?:h)?$/u.test(written) && unitOf(written) !== null)
  );
}
