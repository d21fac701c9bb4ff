import {
  currencyAfter,
  currencyBefore,
  currencyOf,
  exponentOf,
  scaleSource,
  type UnitKind,
  unitOf,
  unitSource,
} from '#shared/text/quantity-lexicon';

/** One number with what touches it, before scale or unit are shared with the other end of a range. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  /** Digits as a decimal literal without exponent. */
  readonly digits: string;
  readonly negative: boolean;
  readonly exponent: number | null;
  readonly currency: string | null;
  readonly currencyExponent: number;
  readonly unit: { readonly unit: string; readonly kind: UnitKind } | null;
  /** Stood in accounting brackets, which say minus. */
  readonly bracketed: boolean;
  readonly numberStart: number;
  readonly hasSeparator: boolean;
}

const number =
  '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d])|\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?(?!\\d)|\\d{1,3}(?:[ \\u00a0\\u202f\\u2009]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d{1,3}(?:\\.\\d{3})+,\\d+(?!\\d)|\\d{1,3}(?:\\.\\d{3}){2,}(?![\\d.])|\\d+,\\d{1,2}(?=\\s?(?:%|€|EUR|Mio|Mrd|Mill))|\\d+(?:\\.\\d+)?|\\.\\d+';
const sign = '[-\\u2212\\u2013](?=[\\d$€£¥₹.(A-Z])';
const head = `(?<sign>${sign}|(?:minus|negative)\\s)?(?:(?<pre>${currencyBefore})\\s?)?(?<sign2>${sign}|(?:minus|negative)\\s)?(?<open>\\()?(?:(?<pre2>${currencyBefore})\\s?)?`;
const tail = `(?:\\s?(?<close>\\)))?(?:[\\s-]?(?<scale>${scaleSource})(?![\\p{L}\\p{N}])|(?<letter>\\s?(?:MM|mm|[kKmMbBT]))(?![\\p{L}\\p{N}]))?(?:\\s?(?<close2>\\)))?`;
const after = `(?:[\\s-]?(?<post>${currencyAfter})(?![\\p{L}\\p{N}])|[\\s-]?(?<unit>${unitSource})(?![\\p{L}\\p{N}]))?`;
const separator = /[,. \u00a0\u202f\u2009]/u;
const amount = new RegExp(`${head}(?<number>${number})${tail}${after}`, 'uy');

/** Reads an amount that starts exactly at `at`; null when none does. */
export function readAmount(text: string, at: number): Amount | null {
  amount.lastIndex = at;
  const match = amount.exec(text);
  if (!match?.groups) return null;
  return toAmount(match, match.groups, at);
}

type Groups = Record<string, string | undefined>;
interface Matched {
  readonly text: string;
  readonly at: number;
  readonly groups: Groups;
  readonly numberStart: number;
}

function toAmount(match: RegExpExecArray, groups: Groups, at: number): Amount | null {
  const lead = (groups['sign'] ?? '').length;
  const matched = { text: match[0], at, groups, numberStart: at + match[0].indexOf(groups['number'] ?? '', lead) };
  const written = groups['pre'] ?? groups['pre2'] ?? groups['post'];
  const letter = groups['letter'];
  if (letter !== undefined && written === undefined && !isScaleAlone(letter)) {
    return /^\s/u.test(letter) ? bare(matched) : null;
  }
  return isBracketedAlone(groups, written) ? bare(matched) : full(matched, written);
}

/** "5 m" is metres or minutes and "4 T" a ton: without a currency a letter is a scale only when it touches the number. */
function isScaleAlone(letter: string): boolean {
  return /^(?:MM|[kKmMbB])$/u.test(letter);
}

function isClosed(groups: Groups): boolean {
  return groups['open'] !== undefined && (groups['close'] ?? groups['close2']) !== undefined;
}

/** "(12)" is a mark or an aside; only money or a scale makes brackets say minus. */
function isBracketedAlone(groups: Groups, written: string | undefined): boolean {
  return isClosed(groups) && written === undefined && (groups['scale'] ?? groups['letter']) === undefined;
}

function bare({ text, at, groups, numberStart }: Matched): Amount {
  const digits = groups['number'] ?? '';
  const isSigned = text.startsWith(groups['sign'] ?? '\0');
  return {
    start: isSigned && groups['open'] === undefined ? at : numberStart,
    end: numberStart + digits.length,
    digits: decimalOf(digits),
    negative: isSigned,
    exponent: null,
    currency: null,
    currencyExponent: 0,
    unit: null,
    bracketed: false,
    numberStart,
    hasSeparator: separator.test(digits),
  };
}

/** Brackets around the bare number of "$(13.9) million" say minus; around "($13.9 million)" they are an aside. */
function full(matched: Matched, written: string | undefined): Amount {
  const { text, at, groups } = matched;
  const isAccounting = isClosed(groups) && groups['close'] !== undefined && groups['pre2'] === undefined;
  const close = text.indexOf(')');
  const scale = groups['scale'] ?? groups['letter']?.trim();
  return {
    ...bare(matched),
    start: at + (groups['open'] && !isAccounting ? text.indexOf('(') + 1 : 0),
    end: at + (isAccounting || close < 0 ? text.length : close),
    negative: groups['sign'] !== undefined || groups['sign2'] !== undefined,
    exponent: scale === undefined ? null : exponentOf(scale),
    ...moneyOf(written),
    unit: groups['unit'] ? unitOf(groups['unit']) : null,
    bracketed: isAccounting,
  };
}

function moneyOf(written: string | undefined): { currency: string | null; currencyExponent: number } {
  if (written === undefined) return { currency: null, currencyExponent: 0 };
  const { currency, exponent } = currencyOf(written);
  return { currency, currencyExponent: exponent };
}

/** "1.234,56" and "3,5" are European; "1,234.56" and "1,00,000" are not. */
function decimalOf(digits: string): string {
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/u.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  if (/^\d+,\d{1,2}$/u.test(digits)) return digits.replace(',', '.');
  if (/^\d{1,3}(?:\.\d{3}){2,}$/u.test(digits)) return digits.replaceAll('.', '');
  return digits.replace(/[, \u00a0\u202f\u2009]/gu, '');
}

/** Exact: the decimal point is moved in the literal, not by multiplication. */
export function magnitudeOf(part: Amount, exponent: number): number {
  const value = Number(`${part.digits}e${exponent + part.currencyExponent}`);
  return part.negative || part.bracketed ? -value : value;
}
