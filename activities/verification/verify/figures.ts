import type { Amount } from '#activities/verification/evidence/match-amount';
import { boundedBy } from '#activities/verification/verify/figure-bounds';
import { withOmitted } from '#activities/verification/verify/omitted-units';
import { partsOfWhole } from '#activities/verification/verify/parts-of-whole';
import { findQuantities } from '#shared/text/quantities';
import { boundAround } from '#shared/text/quantity-context';
import { unitOf } from '#shared/text/quantity-lexicon';

/** An amount with its place, in a unit that all of its dimension share. */
export interface Figure extends Amount {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Written as words of a part ("a third", "half"): it is seldom meant to the digit. */
  readonly isCoarse: boolean;
  /** Said to be a little less ("nearly") or more ("over") than it is; null: neither. */
  readonly lean: 'below' | 'above' | null;
  /** Of a row: the dates that its own column is of. */
  readonly columnDates?: readonly string[];
  /** Of a row: what its column is named without units. */
  readonly column?: string;
}

const ones = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const nothing = { low: null, high: null, currency: null, per: null } as const;

/** Amounts of a text, parts of a whole included ("a third", "one in five", "half an hour", "two and a half years"). */
export function figuresOf(text: string): Figure[] {
  const own: Figure[] = [];
  const isFree = ({ start, end }: { start: number; end: number }) =>
    own.every(other => other.end <= start || end <= other.start);
  for (const each of [...mixed(text), ...parts(text), ...written(text), ...spans(text)])
    if (isFree(each)) own.push(each);
  own.sort((one, other) => one.start - other.start);
  return withOmitted(
    text,
    own.filter(
      figure =>
        !isComparisonDate(text, figure) &&
        !isOnceOrTwice(text, figure) &&
        !/^-(?:digit|figure)(?!\p{L})/iu.test(text.slice(figure.end)),
    ),
  );
}

function written(text: string): Figure[] {
  return findQuantities(text).map(each => ({
    ...boundedBy(text, measured(counted({ ...each, bound: each.bound ?? boundBehind(text, each) }, text))),
    isCoarse: false,
    lean: leanOf(text, each.start),
  }));
}

/** "Nine lamps or more", "nine lamps at most": behind what is counted. */
function boundBehind(
  text: string,
  { kind, unit, start, end }: Amount & { readonly start: number; readonly end: number },
) {
  if (kind !== 'count' || !/^[\p{L}\s-]+$/u.test(unit)) return null;
  const at = text
    .slice(end, end + unit.length + 20)
    .search(new RegExp(`(?<=^\\s(?:\\p{L}+\\s)?)${unit}(?!\\p{L})`, 'iu'));
  // "41 states plus the capital" are 41 states.
  if (at < 0 || /^\splus(?!\p{L})/iu.test(text.slice(end + at + unit.length))) return null;
  return boundAround(text, start, end + at + unit.length);
}

/** "Five rent-free months" are five months, and two quarters are six. */
function measured<T extends Amount>(amount: T): T {
  if (amount.kind === 'count' && /^quarters?$/iu.test(amount.unit)) {
    const inMonths = (quarters: number | null) => (quarters === null ? null : quarters * 3);
    const { value, low, high } = amount;
    return {
      ...amount,
      value: inMonths(value),
      low: inMonths(low),
      high: inMonths(high),
      unit: 'month',
      kind: 'duration',
    };
  }
  const unit = amount.kind === 'count' ? unitOf(amount.unit) : null;
  return unit?.kind === 'duration' ? { ...amount, ...unit } : amount;
}

function leanOf(text: string, start: number): Figure['lean'] {
  const before = text.slice(Math.max(0, start - 26), start);
  if (
    /(?:nearly|almost|just under|close to|not quite|short of|just below|shy of|(?:slightly|a little|a bit) (?:less than|under|below))\s*$/iu.test(
      before,
    )
  )
    return 'below';
  return /(?:over|more than|above|just over|upwards of|exceed(?:s|ed|ing)?|(?:^|\s)a good)\s*$/iu.test(before)
    ? 'above'
    : null;
}

function parts(text: string): Figure[] {
  return partsOfWhole(text).map(part => ({
    ...nothing,
    ...part,
    bound: boundAround(text, part.start, part.end),
    lean: leanOf(text, part.start),
  }));
}

const andHalf =
  /(?<![\p{L}\p{N}.,-])(?:(?<number>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})(?: and (?:an?|one) (?<part>half|quarter|third)| ?½)|(?<single>an?|one|two|three|four|five|six) (?<unit>hour|day|week|month|year|decade|million|billion|percent)s? and an? (?<rest>half|quarter|third))(?![\p{L}\p{N}])/giu;

/** "Four and a half hours", "a year and a half". */
function mixed(text: string): Figure[] {
  return Array.from(text.matchAll(andHalf)).flatMap((match): Figure[] => {
    const { number, single, unit, part, rest } = match.groups ?? {};
    const end = match.index + match[0].length;
    const digits = `${numberOf(number ?? single ?? '')}${decimals[(part ?? rest ?? 'half').toLowerCase()]}${unit ? ` ${unit}${/^[dhwmy]/u.test(unit) && !/illion/u.test(unit) ? 's' : ''}` : ''}`;
    const [found] = findQuantities(`${digits}${text.slice(end, end + 60)}`);
    if (found?.start !== 0) return [];
    const whole = { ...counted(found), start: match.index, end: end + Math.max(0, found.end - digits.length) };
    return [
      {
        ...whole,
        text: text.slice(whole.start, whole.end),
        bound: boundAround(text, whole.start, whole.end),
        isCoarse: false,
        lean: leanOf(text, whole.start),
      },
    ];
  });
}

const decimals: Readonly<Record<string, string>> = { half: '.5', quarter: '.25', third: '.333' };

function numberOf(word: string): number {
  return /^\d/u.test(word) ? Number(word) : Math.max(1, ones.indexOf(word.toLowerCase()));
}

/** "Over 200 times", "5.2 million times a month", "seven times in 2025": times that are counted, and multiply nothing. */
function counted<T extends Amount & { readonly text: string; readonly end: number }>(amount: T, text = ''): T {
  const isOnOccasion = /\stimes$/iu.test(amount.text) && onOccasion.test(text.slice(amount.end));
  const isCompared = amount.per === null && comparing.test(text.slice(amount.end));
  const isCounted =
    amount.unit === 'x' && !isCompared && (amount.per !== null || (amount.value ?? 0) >= 20 || isOnOccasion);
  return isCounted ? { ...amount, unit: 'times', kind: 'count' } : amount;
}

/** "Forty times as dear as", "two hundred times that of". */
const comparing =
  /^\s(?:as \p{L}+|that(?! )|(?:that|those|what) |the \p{L}+(?: \p{L}+)? (?:of|in|at|for)|(?:the|a) (?:\p{L}+est|one|(?:hundred|thousand|million|billion))|more|higher|larger|greater|dearer|bigger|longer|faster|smaller|cheaper)(?!\p{L})/iu;
const onOccasion = /^\s(?:during|in|within|since|between)\s(?:an?|the|one|(?:19|20)\d\d|\p{Lu}\p{Ll}+)(?![\p{L}])/u;

const span =
  /(?<=(?<![\p{L}])(?:within|in|for|over|after|up to|as long as|at least|at most|lasts?|lasted|last|than|took|takes|about|nearly|almost|under|of|until|every|from|and|or|to|between|lasting|exactly)\s)(?:an?|one)\s(?:(?:whole|full|single|entire)\s)?(?<unit>second(?=[.,;)]|$)|minute|hour|day|week|month|year|decade)(?![\p{L}-])|(?<![\p{L}])(?:an?|one)\s(?:whole|full|entire)\s(?<whole>second|minute|hour|day|week|month|year|decade)(?![\p{L}-])|(?<![\p{L}])(?<long>hour|day|week|month|year|decade)[- ]long(?![\p{L}])|(?<![\p{L}])(?:an?|one)\s(?<limited>minute|hour|day|week|month|year|decade)(?=\s(?:at (?:the )?(?:least|most)|or (?:more|less|longer))(?![\p{L}]))/giu;
const unitNames: Readonly<Record<string, string>> = { second: 's', minute: 'min', hour: 'h' };

/** "Within a week", "a whole year", "a day-long loop", "a day at least": one of its unit. */
function spans(text: string): Figure[] {
  return Array.from(text.matchAll(span), match => {
    const { unit, whole, long, limited } = match.groups ?? {};
    const name = (unit ?? whole ?? long ?? limited ?? '').toLowerCase();
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

/** "Once or twice" is seldom. */
function isOnceOrTwice(text: string, { text: own, start }: Figure): boolean {
  return /^twice$/iu.test(own) && /\bonce or\s$/iu.test(text.slice(0, start));
}

/** "More than a year before", "than twelve months earlier": it says with when something is compared, not how long it took. */
function isComparisonDate(text: string, { kind, value, unit, end }: Figure): boolean {
  const isOne = (value === 1 && unit !== 'day') || (value === 12 && unit === 'month');
  return kind === 'duration' && isOne && /^\s(?:earlier|before|ago|prior|previously)(?!\p{L})/iu.test(text.slice(end));
}
