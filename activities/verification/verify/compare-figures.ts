import { isOfCurrency } from '#activities/verification/verify/currency-words';
import { isSameRate } from '#activities/verification/verify/figure-rates';
import { isMeant } from '#activities/verification/verify/figure-rounding';
import { isEqualSize, sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { stemOf } from '#activities/verification/verify/lexicon';
import { isSameLimit } from '#activities/verification/verify/limits';
import { isEndOf } from '#activities/verification/verify/range-ends';
import type { Statement } from '#activities/verification/verify/statement';
import { measureIn } from '#shared/text/quantity-lexicon';

/** From best to worst. */
const grades = ['same', 'bound', 'per', 'unit', 'magnitude', 'other'] as const;
export type FigureGrade = (typeof grades)[number];

export interface FigureSetting {
  /** All that tells units, periods and bounds of a figure that does not carry them itself. */
  readonly stated: Statement;
  readonly around: readonly Statement[];
  readonly claim: Statement;
  /** Words of the whole document. */
  readonly whole: ReadonlySet<string>;
}

/** How the figure of a claim agrees with one of the evidence. */
export function compareFigures(wanted: Figure, found: Figure, setting: FigureSetting): FigureGrade {
  if (isEndOf(wanted, found, setting) || isSameRate(wanted, found)) return 'same';
  const size = compareSizes(wanted, found, setting);
  if (size !== 'same') return size;
  if (!isSamePer(wanted, found, setting)) return 'per';
  return isSameBound(wanted, found, setting) ? 'same' : 'bound';
}

export function worse(one: FigureGrade, other: FigureGrade): boolean {
  return grades.indexOf(one) > grades.indexOf(other);
}

function compareSizes(wanted: Figure, found: Figure, setting: FigureSetting): FigureGrade {
  const [a, b] = [sizeOf(wanted), sizeOf(found)];
  const pairs = a.sizes.map((size, i) => [size, b.sizes[i] ?? Number.NaN] as const);
  const isClose = a.sizes.length === b.sizes.length && pairs.every(([x, y]) => isMeant(wanted, x, y));
  const isSameUnit = (a.dimension === b.dimension && !isPartOfOne(wanted, found)) || isLoose(wanted, found, setting);
  if (isClose && isSameUnit) return 'same';
  if (isCalendarSame(wanted, found) || isShareOf(wanted, found, setting)) return 'same';
  if (isClose) return 'unit';
  const isUnitOpen = b.dimension === '' || (isBare(wanted) && !/^-?\p{L}/u.test(setting.claim.text.slice(wanted.end)));
  if (a.dimension !== b.dimension && isUnitOpen && isSameUnit && isEqualRaw(wanted, found)) return 'same';
  if (isEqualRaw(wanted, found)) return 'unit';
  return pairs.length === b.sizes.length && pairs.every(([x, y]) => isPowerApart(x, y)) ? 'magnitude' : 'other';
}

function isEqualRaw(wanted: Figure, found: Figure): boolean {
  const raw = (figure: Figure) => [figure.value, figure.low, figure.high].filter(size => size !== null);
  return (
    raw(wanted).length === raw(found).length &&
    raw(wanted).every((size, i) => isEqualSize(size, raw(found)[i] ?? Number.NaN))
  );
}

/** 30 days are told as a month, 90 as three, 365 as a year. */
function isCalendarSame(wanted: Figure, found: Figure): boolean {
  const [a, b] = [sizeOf(wanted), sizeOf(found)];
  const [months, seconds] = a.dimension === 'month' ? [a, b] : [b, a];
  if (months.dimension !== 'month' || seconds.dimension !== 's' || months.sizes.length !== seconds.sizes.length)
    return false;
  return months.sizes.every((size, i) => {
    const days = (seconds.sizes[i] ?? 0) / 86_400;
    return days === size * 30 || (size % 12 === 0 && days === (size / 12) * 365) || (size === 3 && days === 91);
  });
}

/** "0.38" in a column of shares is 38%. */
function isShareOf(wanted: Figure, found: Figure, { stated }: FigureSetting): boolean {
  if (wanted.unit !== '%' || found.value === null || wanted.value === null) return false;
  return isFraction(found, stated) && isMeant(wanted, wanted.value, found.value * 100);
}

/** No more than one, where the words beside it tell a share. */
function isFraction(found: Figure, { text }: Statement): boolean {
  if (!isCounting(found) || found.value === null || found.value <= 0 || found.value > 1) return false;
  return /(?<![\p{L}])(?:share|fraction|ratio|proportion|probability|confidence)(?![\p{L}])/iu.test(
    `${found.unit} ${segmentAround(text, found.start)}`,
  );
}

function isPowerApart(a: number, b: number): boolean {
  if (a === 0 || b === 0) return false;
  const power = Math.log10(Math.abs(a / b));
  return Math.abs(power) > 0.5 && Math.abs(power - Math.round(power)) < 1e-9;
}

/** A bare number has the unit that the words beside it tell: "price_usd: 10", "the figure in percent". */
function isLoose(wanted: Figure, found: Figure, { claim, stated, around, whole }: FigureSetting): boolean {
  if (isCounting(wanted) && isCounting(found)) return !isPartOfOne(wanted, found);
  if (isOfCurrency(wanted, found, whole) || isOfCurrency(found, wanted, whole) || isHundredths(wanted, found))
    return true;
  if (isBare(wanted)) return found.kind !== 'percent' && found.kind !== 'multiple';
  if (!isCounting(found)) return false;
  if (isAge(wanted, claim) && isOfAge(found, stated)) return true;
  if (isOfOtherThings(wanted, found, stated)) return false;
  const names = unitNames(wanted);
  const local = segmentAround(stated.text, found.start);
  const told = allUnitNames.filter(name => isWordIn(name, local));
  if (told.length > 0) return names.some(name => told.includes(name));
  if (wanted.kind === 'plain' && measureIn(local) === wanted.unit) return true;
  const isToldAnywhere = names.some(name => [stated, ...around].some(({ keys }) => keys.has(stemOf(name))));
  return isToldAnywhere && !isUnitOfOtherCell(names, found, stated) && !isOfTimeElsewhere(wanted, names, found, stated);
}

/** "Price: 10 | log retention days: 7": a length of time stands in the column that says which. */
function isOfTimeElsewhere(
  { kind }: Figure,
  names: readonly string[],
  { text: own, column = '' }: Figure,
  { text }: Statement,
): boolean {
  if (kind !== 'duration' || own !== '' || names.some(name => isWordIn(name, column))) return false;
  const labels = text.split(' | ').flatMap(cell => /^([^:]{1,40}): \P{L}*\d/u.exec(cell)?.[1] ?? []);
  return labels.some(label => names.some(name => isWordIn(name, label)));
}

/** "0.63 firms": what is counted is seldom less than one, and a cell that is tells a share. */
function isPartOfOne({ kind, unit }: Figure, { value, text, kind: own }: Figure): boolean {
  const isShare = value !== null && value > 0 && value < 1 && !Number.isInteger(value);
  return kind === 'count' && unit !== '' && isShare && text === '' && own === 'plain';
}

/** "500 actions" are no 500 days, "34 states" no USD 34, and a share of 0.63 is no 0.63 %, whatever else stands there. */
function isOfOtherThings(wanted: Figure, found: Figure, stated: Statement): boolean {
  const { kind, unit, currency } = found;
  if (wanted.unit === '%' && isFraction(found, stated)) return true;
  return measured.has(wanted.kind) && kind === 'count' && unit !== '' && currency === null;
}

const measured: ReadonlySet<Figure['kind']> = new Set(['money', 'duration', 'size', 'percent']);

/** "Price usd: 10 | seats: 25": what tells the unit of one amount of a row does not tell that of a column that counts. */
function isUnitOfOtherCell(names: readonly string[], { text: own, column = '' }: Figure, { text }: Statement): boolean {
  if (own !== '' || !isCounted.test(column) || ofMoney.test(column)) return false;
  return text.split(' | ').some(cell => /\d/u.test(cell) && names.some(name => isWordIn(name, cell)));
}

function isWordIn(word: string, text: string): boolean {
  return new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu').test(text);
}

/** A column with a plural for its name counts: "concurrent runs", "team seats". */
const isCounted = /(?:^|[\s_])(?:\p{L}{2,}[^siu\W\d_]s|n|count|sample|respondents)$/iu;
const ofMoney =
  /(?:sales|revenues?|earnings|costs|fees|prices|expenses|losses|profits|savings|proceeds|damages|funds|payments|taxes|wages|assets|debts|deposits|winnings|rents|charges|dues)$/iu;

/** "40 cents" are hundredths of the euro, or of another currency that has cents, where the source is about that one. */
function isHundredths({ kind, text }: Figure, { currency }: Figure): boolean {
  return (
    kind === 'money' &&
    /(?<!\p{L})cents?$/iu.test(text) &&
    !/euro|us\s|american/iu.test(text) &&
    withCents.has(currency ?? '')
  );
}

const withCents: ReadonlySet<string> = new Set('USD EUR AUD CAD NZD HKD SGD ZAR KES'.split(' '));

/** "18 years old" of "aged 18". */
function isAge({ unit, end }: Figure, { text }: Statement): boolean {
  return unit === 'year' && /^(?:\sold|\sof age|-olds?)(?!\p{L})/iu.test(text.slice(end));
}

/** "Aged 18", "18+", "18 and older". */
function isOfAge({ start }: Figure, { text }: Statement): boolean {
  return (
    isAged.test(text.slice(Math.max(0, start - 20), start)) ||
    /^\d{1,2}(?:\+|\s(?:and|or) (?:older|over|younger|under)(?!\p{L}))/iu.test(text.slice(start, start + 20))
  );
}

const isAged = /(?<!\p{L})(?:aged?|ages)(?::|\s(?:of|is|at least|over|under|limit))?\s(?:at least |over |under )?$/iu;

/** "719 million in damages", "a fee of 50", "past five": a claim may leave the unit out. */
function isBare({ kind, unit }: Figure): boolean {
  return kind === 'plain' && unit === '';
}

/** The cell or clause that a figure stands in. */
function segmentAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('|', at), at - 60, 0);
  const to = text.indexOf('|', at);
  return text.slice(from, Math.min(to < 0 ? text.length : to, at + 40));
}

function isCounting({ kind, unit }: Figure): boolean {
  return kind === 'count' || unit === '';
}

const spelled: Readonly<Record<string, readonly string[]>> = {
  '%': ['percent', 'percentage', 'share'],
  s: ['second', 'seconds'],
  min: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  year: ['year', 'years'],
  USD: ['usd', 'dollar', 'dollars'],
  EUR: ['eur', 'euro', 'euros'],
  GBP: ['gbp', 'pound', 'pounds'],
  INR: ['inr', 'rupee', 'rupees'],
  x: ['times'],
};

const allUnitNames = Object.values(spelled).flat();

function unitNames({ unit }: Figure): readonly string[] {
  return spelled[unit] ?? [unit.toLowerCase()];
}

const periods: Readonly<Record<string, string>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  hourly: 'hour',
  day: 'day',
  daily: 'day',
  week: 'week',
  weekly: 'week',
  month: 'month',
  monthly: 'month',
  quarter: 'quarter',
  quarterly: 'quarter',
  year: 'year',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
};
const periodWord =
  /(?<![\p{L}\p{N}])(second|minute|hour|hourly|day|daily|week|weekly|month|monthly|quarter|quarterly|year|yearly|annual|annually)s?(?![\p{L}\p{N}])/giu;

function periodsOf(text: string): Set<string> {
  const told = Array.from(text.matchAll(periodWord), match => periods[(match[1] ?? '').toLowerCase()] ?? '');
  return new Set([...told, ...(/(?<!\p{L})CAGR(?!\p{L})/u.test(text) ? ['year'] : [])]);
}

/** A period that differs is another amount; one that the source tells elsewhere, or not at all, is not. */
function isSamePer(wanted: Figure, found: Figure, { stated, around }: FigureSetting): boolean {
  if (wanted.per === null) return true;
  const [measure, other] = [measureIn(wanted.per), measureIn(found.per ?? '')];
  if (measure !== null && other !== null && measure !== other) return false;
  const own = periodsOf(wanted.per);
  const there = periodsOf(found.per ?? '');
  const isToldAs = (period: string) => there.has(period) || (there.size === 0 && isTold(period));
  const isTold = (period: string) => {
    const inStated = periodsOf(stated.text);
    return inStated.has(period) || (inStated.size === 0 && around.some(({ text }) => periodsOf(text).has(period)));
  };
  return [...own].every(isToldAs) && isSamePiece(wanted.per, found.per, [stated, ...around]);
}

const scaleWord = /(?<![\p{L}])(hundred|thousand|million|billion|k|[kmgtp]i?b)(?![\p{L}])/iu;

/** Per thousand is not per million, and per seat not per user. */
function isSamePiece(wanted: string, found: string | null, texts: readonly Statement[]): boolean {
  const scale = scaleWord.exec(wanted)?.[1]?.toLowerCase();
  if (scale && found && scaleWord.test(found)) return scaleWord.exec(found)?.[1]?.toLowerCase() === scale;
  if (scale) return texts.some(({ text }) => text.toLowerCase().includes(scale));
  return !(found && scaleWord.test(found));
}

const leastWords =
  /\b(?:least|minimum|min|floor|larger|greater|higher|starts?|starting|from|more|over|above|beyond|exceed\w*|upwards|plus|cross\w*|past|pass(?:es|ed)?|topp?(?:s|ed)|surpass\w*)\b|[+≥>]/iu;
const mostWords =
  /\b(?:most|maximum|max|up to|ceiling|cap|capped|stops?|limit\w*|quota|no more|no longer|at the latest|under|below|less|within|as many|as long|threshold)\b|[≤<]/iu;

/** A bound that the source does not put makes another claim; one that it puts may not be left out. */
function isSameBound(wanted: Figure, found: Figure, { claim, stated, around }: FigureSetting): boolean {
  const [own, there] = [wanted.bound, found.bound];
  const isLimit = isSameLimit({ figure: wanted, statement: claim }, { figure: found, statement: stated });
  if (isLimit !== null) return isLimit;
  if (own === there || own === 'about' || own === null || wanted.isCoarse) return true;
  if (!isEqualSize(sizeOf(wanted).sizes[0] ?? 0, sizeOf(found).sizes[0] ?? 0)) return there !== opposite[own];
  if (isHard(there)) return false;
  if (
    own === 'at-least' &&
    (isReachedAt(wanted, found, { claim, stated }) || isGoneBeyond(wanted, found, { claim, stated }))
  )
    return true;
  const text = [stated, ...around].map(each => each.text).join(' ');
  return own === 'at-least'
    ? leastWords.test(text) && !mostWords.test(stated.text)
    : !/\b(?:at least|minimum|floor|(?:larger|greater|higher) of)\b/iu.test(stated.text) || mostWords.test(stated.text);
}

/** "What is needed beyond 90 days" of what "stops at 90 days; longer needs go elsewhere": it tells of what lies beyond as well. */
function isGoneBeyond(
  { start }: Figure,
  { end, bound }: Figure,
  { claim, stated }: Pick<FigureSetting, 'claim' | 'stated'>,
) {
  return (
    bound !== 'at-least' &&
    ofBeyond.test(claim.text.slice(Math.max(0, start - 90), start)) &&
    /^[^.|]{0,20}[.;,]\s(?:and\s|but\s)?(?:anything\s|whatever is\s|whoever needs\s|for\s)?(?:longer|more|larger|higher|bigger|older|heavier|later|above|beyond|over)(?!\p{L})/iu.test(
      stated.text.slice(end, end + 80),
    )
  );
}

const ofBeyond =
  /(?<!\p{L})(?:that|which|who|whoever|whatever|what|if|anything|everything|anyone)\s[^,.;]{0,60}(?:beyond|past|over|above|(?:longer|more|larger|higher|older|heavier) than)\s$/iu;

/** "Once it reaches 40,000" of what happens "at 40,000". */
function isReachedAt(
  { start }: Figure,
  found: Figure,
  { claim, stated }: Pick<FigureSetting, 'claim' | 'stated'>,
): boolean {
  return (
    /\b(?:reach(?:es|ed|ing)?|hits?|comes? to|pass(?:es|ed)?|cross(?:es|ed)?)\s$/iu.test(claim.text.slice(0, start)) &&
    /\b(?:at|from|upon|after|once|cross(?:es|ed)?|pass(?:es|ed)?|past|reach(?:es|ed)?|mark of)\s(?:the\s)?$/iu.test(
      stated.text.slice(0, found.start),
    )
  );
}

const opposite = { 'at-least': 'at-most', 'at-most': 'at-least', about: null } as const;

function isHard(bound: Figure['bound']): boolean {
  return bound === 'at-least' || bound === 'at-most';
}
