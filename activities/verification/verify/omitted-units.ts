import { isSharedName } from '#activities/verification/verify/currency-words';
import type { Figure } from '#activities/verification/verify/figures';
import { exponentOf, scaleSource } from '#shared/text/quantity-lexicon';

/** "From six to three months", "from 24.6 to 31.5 million dollars": the first takes the unit and scale of the second. */
const toNext = /^\s(?:to|and|or|instead of|rather than)\s(?:about |some |just |only |over |nearly )?$/iu;
/** "From six months to three", "three months instead of six": the second takes the unit of the first. */
const toFormer = /^,?\s(?:to|instead of|rather than|and not|not|from)\s(?:about |some |just |only |over |nearly )?$/iu;
const led = /\b(?:from|between|of|either)\s(?:about |some |around |just )?$/iu;
/** "650 million crowns, versus 710 million last year", "2.40 euros, up from 2.25": an amount beside one of money. */
const besideMoney =
  /^(?:\s\p{L}+){0,3},?\s(?:(?:up|down|compared|rather) )?(?:from|with|to|versus|vs\.?|against|after|than)\s(?:about |some |just |only |over |nearly )?$/iu;
/** "14 months on one charge, up from nine", "two days, as against five with us", "two weeks, and it took five": of what was measured. */
const besideMeasure =
  /^(?:\s(?!(?:and|or|but|while|whereas)\s)[\p{L}’'-]+){0,9},?\s(?:(?:up|down)\sfrom|(?:as\s)?(?:compared (?:with|to)|against|opposed to|instead of|rather than|versus|vs\.?)|and (?:it |which |that )?(?:took|lasted|needed))\s(?:about |some |just |only |over |nearly )?$/iu;
/** "Brazil accounts for 35%, Peru for 30 and Laos for 20": the words before each are the same. */
const listed =
  /(?:,|,? and)\s(?:\p{Lu}[\p{L}’'-]*\s){1,3}(?<led>for|at|with|to|by)\s(?:about |some |just |only |over |nearly )?$/u;
const scale = new RegExp(`(?:${scaleSource})(?!\\p{L})|(?<=\\d\\s?)(?:[kKmMbB]|bn|mn)(?!\\p{L})`, 'u');
const shared: ReadonlySet<Figure['kind']> = new Set(['duration', 'percent', 'money', 'size', 'multiple']);

/** Figures in reading order, with what one of two leaves to the other to say. */
export function withOmitted(text: string, figures: readonly Figure[]): Figure[] {
  const told: Figure[] = [];
  for (const [i, figure] of figures.entries()) {
    const [former, next] = [told[i - 1], figures[i + 1]];
    const gap = former && isBare(figure) ? text.slice(former.end, figure.start) : '';
    if (next && toNext.test(text.slice(figure.end, next.start)) && led.test(text.slice(0, figure.start)))
      told.push(like(figure, next, true));
    else if (former && isBesideFormer(text, former, gap)) told.push(like(figure, former, false));
    else told.push(figure);
  }
  return told.flatMap((figure, i) => {
    const [former, next] = [told[i - 1], told[i + 1]];
    if (former && isRange(text, former, figure)) return [];
    return next && isRange(text, figure, next) ? [rangeOf(text, figure, next)] : [figure];
  });
}

function isBesideFormer(text: string, former: Figure, gap: string): boolean {
  if (isStep(text, former)) return isMoney(former) && besideMoney.test(gap);
  return (
    toFormer.test(gap) ||
    (isMoney(former) && besideMoney.test(gap)) ||
    (isMeasured(former) && (besideMeasure.test(gap) || isListed(text, former, gap)))
  );
}

function isListed(text: string, { start }: Figure, gap: string): boolean {
  const led = listed.exec(gap)?.groups?.['led'];
  return led !== undefined && text.slice(0, start).endsWith(` ${led} `);
}

function isMeasured({ kind }: Figure): boolean {
  return kind === 'duration' || kind === 'percent';
}

/** "By 12% to 450": what a change led to may be in another unit. */
function isStep(text: string, { kind, start }: Figure): boolean {
  return kind === 'percent' && /\bby\s(?:about |some |only |just )?$/iu.test(text.slice(0, start));
}

const word = /^\p{L}/u;
const isChange =
  /(?<!\p{L})(?:from|rose|grew|r[iu]sing|increased?|fell|falling|dropped|declined|decreased|cut|raised|lowered|reduced|up|down|went)(?:\s\p{L}+){0,2}\s$/iu;

/** "Seven to ten working days" is a range, "from seven to ten" may be a change. */
function isRange(text: string, one: Figure, other: Figure): boolean {
  return (
    isBare(one) &&
    other.value !== null &&
    (one.value ?? 0) < other.value &&
    other.kind === 'duration' &&
    word.test(one.text) &&
    word.test(other.text) &&
    text.slice(one.end, other.start) === ' to ' &&
    !isChange.test(text.slice(Math.max(0, one.start - 40), one.start))
  );
}

function rangeOf(text: string, one: Figure, other: Figure): Figure {
  const { start } = one;
  return { ...other, start, text: text.slice(start, other.end), value: null, low: one.value, high: other.value };
}

function isBare({ kind, unit, value }: Figure): boolean {
  return kind === 'plain' && unit === '' && value !== null;
}

/** Tonnes, litres, hectares. */
function isOfMeasure({ kind, unit }: Figure): boolean {
  return kind === 'plain' && unit !== '';
}

function isMoney({ kind, unit }: Figure): boolean {
  return kind === 'money' || (kind === 'count' && isSharedName(unit));
}

function like(figure: Figure, other: Figure, takesScale: boolean): Figure {
  const isSame = figure.currency === other.currency && figure.kind === other.kind;
  if (!isBare(figure) && !(takesScale && isSame)) return figure;
  const value = takesScale ? scaledAs(figure, other) : inCoins(figure, other);
  if (value === null || (other.value !== null && value > other.value * 100)) return figure;
  const isShared = shared.has(other.kind) || isMoney(other) || isOfMeasure(other);
  const { unit, currency, kind } = isShared && isBare(figure) ? other : figure;
  return { ...figure, value, unit, currency, kind };
}

/** "34 cents against 61". */
export function inCoins({ value, text }: Figure, other: Pick<Figure, 'kind' | 'text'>): number | null {
  const isOfCoins = other.kind === 'money' && /(?:\p{L}{0,4}cents?|pence|\dp)$/iu.test(other.text);
  return value !== null && isOfCoins && !scale.test(text) ? Number(`${value}e-2`) : value;
}

/** Moved in the decimal literal, so that 24.6 million is 24600000 exactly. */
function scaledAs({ value, text }: Figure, other: Figure): number | null {
  const written = scale.test(text) ? undefined : scale.exec(other.text)?.[0];
  return value === null || written === undefined ? value : Number(`${value}e${exponentOf(written)}`);
}
