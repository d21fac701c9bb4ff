import type { Amount } from '#activities/verification/evidence/match-amount';
import { findQuantities } from '#shared/text/quantities';
import { boundAround } from '#shared/text/quantity-context';

/** An amount with its place, in a unit that all of its dimension share. */
export interface Figure extends Amount {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Written as words of a part ("a third", "half"): it is seldom meant to the digit. */
  readonly isCoarse: boolean;
  /** Said to be a little less ("nearly") or more ("over") than it is; null: neither. */
  readonly lean: 'below' | 'above' | null;
}

const parts: Readonly<Record<string, number>> = {
  half: 50,
  third: 100 / 3,
  quarter: 25,
  fifth: 20,
  sixth: 100 / 6,
  tenth: 10,
};
const fraction =
  /(?<![\p{L}\p{N}-])(?:(?<many>two|three|four|five|six|seven|eight|nine)[\s-](?<piece>thirds|quarters|fifths|sixths|sevenths|eighths|tenths)|(?:an?|one)[\s-](?<one>third|quarter|fifth|sixth|tenth)(?=\s(?:of|more|less|fewer|higher|lower|smaller|larger|below|above|from|in)(?!\p{L})|[.,;)]|$)|(?<half>half)(?=\s(?:of|the|its|their|all|as)(?!\p{L})|[.,;)]|$))/giu;
const halfOf = /(?<![\p{L}\p{N}-])half[\s-](?:an?[\s-])?(?<unit>hour|day|year|month|million|billion|dozen)(?!\p{L})/giu;
const halves: Readonly<Record<string, readonly [number, string, Amount['kind']]>> = {
  hour: [30, 'min', 'duration'],
  day: [12, 'h', 'duration'],
  year: [6, 'month', 'duration'],
  month: [0.5, 'month', 'duration'],
  million: [500_000, '', 'plain'],
  billion: [500_000_000, '', 'plain'],
  dozen: [6, '', 'plain'],
};
const oneOf =
  /(?<![\p{L}\p{N}])(?:one|1) (?:in|out of) (?<of>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)(?![\p{L}\p{N}])/giu;
/** From thirds on. */
const pieces = ['thirds', 'quarters', 'fifths', 'sixths', 'sevenths', 'eighths', 'ninths', 'tenths'];
const ones = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const nothing = { low: null, high: null, currency: null, per: null } as const;

/** Amounts of a text, parts of a whole included ("a third", "one in five", "half an hour"). */
export function figuresOf(text: string): Figure[] {
  const own = [...fractionsOf(text), ...halvesOf(text), ...onesOf(text)];
  const overlaps = (list: readonly { start: number; end: number }[], { start, end }: { start: number; end: number }) =>
    list.some(other => other.start < end && start < other.end);
  const found = findQuantities(text)
    .filter(each => !overlaps(own, each))
    .map(each => ({ ...bounded(text, counted(each)), isCoarse: false, lean: leanOf(text, each.start) }));
  const all = [...own, ...found, ...spansOf(text).filter(each => !overlaps([...own, ...found], each))];
  return all.sort((one, other) => one.start - other.start);
}

function leanOf(text: string, start: number): Figure['lean'] {
  const before = text.slice(Math.max(0, start - 22), start);
  if (/(?:nearly|almost|just under|close to|not quite|short of|just below)\s*$/iu.test(before)) return 'below';
  return /(?:over|more than|above|just over|upwards of|exceed(?:s|ed|ing)?)\s*$/iu.test(before) ? 'above' : null;
}

function percent(text: string, match: RegExpExecArray, value: number): Figure {
  const start = match.index;
  const end = start + match[0].length;
  const bound = boundAround(text, start, end);
  return {
    ...nothing,
    start,
    end,
    text: match[0],
    value,
    unit: '%',
    kind: 'percent',
    bound,
    isCoarse: true,
    lean: leanOf(text, start),
  };
}

function fractionsOf(text: string): Figure[] {
  return Array.from(text.matchAll(fraction), match => {
    const { many, piece, one, half } = match.groups ?? {};
    if (many && piece)
      return percent(text, match, (100 * ones.indexOf(many.toLowerCase())) / (pieces.indexOf(piece.toLowerCase()) + 3));
    return percent(text, match, parts[(one ?? half ?? '').toLowerCase()] ?? 0);
  });
}

function onesOf(text: string): Figure[] {
  return Array.from(text.matchAll(oneOf), match => {
    const of = match.groups?.['of'] ?? '';
    return percent(text, match, 100 / (Number(of) || Math.max(1, ones.indexOf(of.toLowerCase()))));
  });
}

function halvesOf(text: string): Figure[] {
  return Array.from(text.matchAll(halfOf), match => {
    const [value, unit, kind] = halves[(match.groups?.['unit'] ?? '').toLowerCase()] ?? [0, '', 'plain'];
    const start = match.index;
    const end = start + match[0].length;
    const bound = boundAround(text, start, end);
    return {
      ...nothing,
      start,
      end,
      text: match[0],
      value,
      unit,
      kind,
      bound,
      isCoarse: false,
      lean: leanOf(text, start),
    };
  });
}

/** "Over 200 times", "5.2 million times a month": times that are counted, and multiply nothing. */
function counted<T extends Amount>(amount: T): T {
  const isCounted = amount.unit === 'x' && (amount.per !== null || (amount.value ?? 0) >= 20);
  return isCounted ? { ...amount, unit: 'times', kind: 'count' } : amount;
}

const span =
  /(?<=(?<![\p{L}])(?:within|in|for|over|after|up to|as long as|at least|at most|lasts?|lasted|last|than|took|takes|about|nearly|almost|under|of|until|every)\s)(?:an?|one)\s(?:(?:whole|full|single|entire)\s)?(?<unit>second|minute|hour|day|week|month|year|decade)(?![\p{L}-])|(?<![\p{L}])(?:an?|one)\s(?:whole|full|entire)\s(?<whole>second|minute|hour|day|week|month|year|decade)(?![\p{L}-])|(?<![\p{L}])(?<long>hour|day|week|month|year|decade)[- ]long(?![\p{L}])/giu;
const unitNames: Readonly<Record<string, string>> = { second: 's', minute: 'min', hour: 'h' };

/** "Within a week", "a whole year", "a day-long loop": one of its unit. */
function spansOf(text: string): Figure[] {
  return Array.from(text.matchAll(span), match => {
    const { unit, whole, long } = match.groups ?? {};
    const name = (unit ?? whole ?? long ?? '').toLowerCase();
    const start = match.index;
    const end = start + match[0].length;
    return {
      ...nothing,
      start,
      end,
      text: match[0],
      value: 1,
      unit: unitNames[name] ?? name,
      kind: 'duration',
      bound: boundAround(text, start, end),
      isCoarse: false,
      lean: leanOf(text, start),
    };
  });
}

/** Bounds by other adjectives than those of size: "no longer than 90 days", "later than", "within 15 minutes". */
function bounded<T extends Amount & { readonly start: number }>(text: string, amount: T): T {
  if (amount.bound !== null) return amount;
  const before = text.slice(Math.max(0, amount.start - 24), amount.start);
  if (/(?:\bno|\bnot)\s(?:longer|later|older|larger|bigger|faster) than\s*$/iu.test(before))
    return { ...amount, bound: 'at-most' };
  if (/(?:longer|later|older|larger|bigger|faster) than\s*$|\b(?:beyond|past)\s*$/iu.test(before))
    return { ...amount, bound: 'at-least' };
  const isShort =
    /(?:shorter|sooner|earlier|younger|slower) than\s*$/iu.test(before) ||
    (amount.kind === 'duration' && /\bwithin\s*(?:about\s)?$/iu.test(before));
  return isShort ? { ...amount, bound: 'at-most' } : amount;
}
