import { sizeOf } from '#activities/verification/verify/figure-sizes';
import { figuresOf } from '#activities/verification/verify/figures';
import { wordsIn } from '#activities/verification/verify/words';
import { findDates } from '#shared/text/dates';
import { findGeographies } from '#shared/text/geographies';
import { findNames } from '#shared/text/names';
import { small, tens } from '#shared/text/quantity-words';

/** What changes from one item of a list to the next: an amount, a date, a name. */
export interface Slot {
  readonly kind: 'figure' | 'date' | 'name';
  readonly start: number;
  readonly end: number;
  /** The preposition that leads it in, in lower case; empty: none. */
  readonly lead: string;
  readonly isPossessive: boolean;
  /** Of an amount, see `sizeOf`; empty: it is counted, or says no unit. */
  readonly dimension: string;
}

const bounds =
  'up to|at least|at most|no more than|no less than|no fewer than|more than|less than|fewer than|about|around|roughly|some|nearly|almost|just under|just over|over|under|as many as|as much as|only|just|merely|a mere';
const boundBefore = new RegExp(`(?<!\\p{L})(?:(?:${bounds})\\s)+$`, 'iu');
const numberWords = [...small.slice(1), ...tens].join('|');
const digits = `\\d[\\d,]*(?:\\.\\d+)?|(?:(?:${numberWords})[- ]?)+(?!\\p{L})|an?(?=\\s(?:hundred|thousand|million|billion))`;
/** An amount as it is written: currency before it, number with its scale, currency or sign after it. */
export const amountParts = new RegExp(
  `^(?<before>(?:US|C|A)?[$€£₹]|[A-Z]{3}\\s)?(?<number>(?:${digits})(?:\\s?(?:hundred|thousand|million|billion|trillion|bn|mn|k|m)(?!\\p{L}))*)(?<after>\\s?%|\\s(?:percent|per cent|(?:US )?cents|(?:US )?dollars?|euros?)(?!\\p{L}))?`,
  'iu',
);

const capitals =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*(?:[.&’'-][\p{L}\p{N}]+)*(?:\s\p{Lu}[\p{L}\p{N}]*(?:[.&’'-][\p{L}\p{N}]+)*)*/gu;
const prepositions =
  'on|in|at|for|with|under|of|by|from|to|until|through|since|during|between|per|as|after|before|above|below|over|within|against|than';
const leading = new RegExp(`(?<!\\p{L})(${prepositions})\\s(?:(?:the|an?|its|their|his|her|both|either)\\s)*$`, 'iu');

/** In reading order; none overlaps another. */
export function slotsOf(text: string): Slot[] {
  const found: Slot[] = [];
  const add = (kind: Slot['kind'], start: number, end: number, dimension = '') => {
    if (end <= start || found.some(other => other.start < end && start < other.end)) return;
    const before = text.slice(0, start);
    found.push({
      kind,
      start,
      end,
      lead: leading.exec(kind === 'figure' ? before.replace(boundBefore, '') : before)?.[1]?.toLowerCase() ?? '',
      isPossessive: /^['’]s?(?!\p{L})/u.test(text.slice(end)),
      dimension,
    });
  };
  for (const { start, end } of findDates(text)) add('date', start, end);
  for (const figure of figuresOf(text)) {
    const { start, end, low } = figure;
    const length = low === null ? amountParts.exec(text.slice(start))?.[0].length : undefined;
    add('figure', start, length === undefined ? end : start + length, sizeOf(figure).dimension);
  }
  for (const { start, end } of findGeographies(text)) add('name', start, end);
  const opening = findNames(text).filter(({ start }) => start === 0);
  for (const { index, 0: run } of text.matchAll(capitals)) {
    const opener = index === 0 ? openerOf(run) : '';
    const name = run.slice(opener.length).replace(/['’]s$/u, '');
    const isPlain = index === 0 && opener === '' && opening.length === 0 && /^\p{Lu}\p{Ll}+$/u.test(name);
    if (!isPlain && wordsIn(name).some(({ load }) => load > 0))
      add('name', index + opener.length, index + opener.length + name.length);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** "In Norway": the first word of a sentence has its capital from there. */
function openerOf(run: string): string {
  const [first = ''] = /^\p{L}+\s/u.exec(run) ?? [];
  return wordsIn(first).every(({ load }) => load === 0) ? first : '';
}

/** The words that bound an amount right before it: "up to ", "about ", "only ". */
export function boundOf(text: string, { kind, start }: Slot): string {
  return kind === 'figure' ? (boundBefore.exec(text.slice(0, start))?.[0] ?? '') : '';
}
