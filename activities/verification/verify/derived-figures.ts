import { isAsTold } from '#activities/verification/verify/as-told';
import { dateOf, isSameTime } from '#activities/verification/verify/dated-figures';
import { movedBy } from '#activities/verification/verify/dates/moved-dates';
import { isTimeBetween } from '#activities/verification/verify/dates/time-between';
import { roleOf } from '#activities/verification/verify/figure-roles';
import { isEqualSize, sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';
import type { StatedDate } from '#shared/text/dates';

const most = 10;
const speaksOfChange =
  /\b(?:gr[eo]w\w*|growth|r[io]s\w+|increas\w*|climb\w*|jump\w*|surg\w*|gain\w*|up|more|higher|f[ea]ll\w*|decreas\w*|declin\w*|dropp?\w*|shr[aiu]nk\w*|cut|rais\w*|reduc\w*|widen\w*|narrow\w*|add(?:s|ed)|los[et]\w*|down|less|lower\w*|fewer|of|share|leav\w*|left|remain\w*|together|combined|total|jointly|them|doubl\w*|trip\w*|quadrupl\w*|times|fold|half|halv\w*|third|quarter|difference|gap|between)\b/iu;

/** Can a share, multiple or difference be worked out from two figures of the evidence? Only where the claim speaks of one. */
export function isDerived(wanted: Figure, claim: Statement, stated: Statement): boolean {
  const { figures } = stated;
  if (wanted.kind === 'duration' && isOfTwoTimes(wanted, claim, stated)) return true;
  if (wanted.value === null || (wanted.kind !== 'multiple' && !speaksOfChange.test(claim.text))) return false;
  const reading = readingOf(wanted, claim.text);
  if (reading === null) return false;
  if (isOfOwn(wanted, claim, reading)) return true;
  if (figures.some(found => isRival(wanted, found)) && !isTotal(wanted, claim.text)) return false;
  return pairsOf(wanted, claim, stated).some(([from, to]) => reading(from, to).some(size => isAsTold(wanted, size)));
}

function isOfTwoTimes(wanted: Figure, claim: Statement, stated: Statement): boolean {
  const moved = movedBy(wanted, claim, stated);
  if (moved !== null) return moved === 'so';
  return isBetween(wanted, stated.dates) || isTimeBetween(wanted, claim, stated);
}

/** Is it worked out from other figures of the claim itself, which are held against the source? */
export function isOfOwnFigures(wanted: Figure, claim: Statement): boolean {
  const reading = wanted.value === null ? null : readingOf(wanted, claim.text);
  return reading !== null && isOfOwn(wanted, claim, reading);
}

/** A share that the source tells itself is not worked out; points between two shares are. */
function isRival(wanted: Figure, found: Figure): boolean {
  const isTold = wanted.kind === 'multiple' || (wanted.kind === 'percent' && !isOfPoints(wanted));
  return isTold && found.kind === wanted.kind;
}

function isOfPoints({ unit }: Figure): boolean {
  return unit === 'pp' || unit === 'points';
}

/** "Together 60%": of two shares that the source tells. */
function isTotal({ unit }: Figure, text: string): boolean {
  return unit === '%' && isSum.test(text);
}

const isSum = /\b(?:together|combined|in total|altogether|in all|jointly|between them)\b/iu;

/** "USD 21,400, seven times the USD 2,900 of all": worked out from two that the claim tells itself, and that are held against the source. */
function isOfOwn(wanted: Figure, { figures }: Statement, reading: Reading): boolean {
  if (wanted.unit === '%') return false;
  const own = figures.filter(each => each !== wanted && each.value !== null && each.kind !== 'multiple').slice(0, few);
  const sizes = own.map(sizeOf);
  const isComparable = (a: Figure, b: Figure) =>
    (sizeOf(a).dimension === sizeOf(b).dimension || isBare(a) || isBare(b)) &&
    (wanted.kind === 'multiple' || isBare(wanted) || sizeOf(wanted).dimension === sizeOf(a).dimension);
  return own.some((one, i) =>
    own.some((other, j) => {
      const [from = 0, to = 0] = [sizes[i]?.sizes[0], sizes[j]?.sizes[0]];
      return (
        i !== j &&
        from > 0 &&
        to > from &&
        isComparable(one, other) &&
        reading(from, to).some(size => isAsTold(wanted, size))
      );
    }),
  );
}

function isBare({ kind, unit }: Figure): boolean {
  return kind === 'plain' && unit === '';
}

type Reading = (from: number, to: number) => readonly number[];

const rises =
  /\b(?:gr[eo]w\w*|growth|r[io]s\w+|increas\w*|climb\w*|jump\w*|surg\w*|gain\w*|up|more|higher|added|exceed\w*)\b/iu;
const falls =
  /\b(?:f[ea]ll\w*|decreas\w*|declin\w*|dropp?\w*|shr[aiu]nk\w*|narrow\w*|cut\w*|los[et]\w*|down|less|lower|fewer|reduc\w*)\b/iu;

/** What the claim's figure is of two amounts: their change, share, multiple, difference or sum; null: none of these. */
function readingOf(wanted: Figure, text: string): Reading | null {
  const before = text.slice(0, wanted.start);
  const after = text.slice(wanted.end);
  if (isTotal(wanted, text)) return (from, to) => [from + to];
  if (wanted.unit === '%') return percentOf(text, before, after);
  if (wanted.kind === 'multiple') return (from, to) => (to > from ? [to / from] : []);
  const isDifference =
    /\b(?:by|another|additional|extra|leav\w+|remain\w*|rest of|balance of|difference of|gap of|all but|left\s(?:\w+\s){1,4}with)\s(?:\w+\s){0,2}$/iu.test(
      before,
    ) ||
    /\b(?:gap|difference|spread|distance)\s[^.;]{0,120}\b(?:is|was|comes to|came to|amounts to)\s(?:\w+\s){0,2}$/iu.test(
      before,
    ) ||
    comparative.test(after) ||
    isOfPoints(wanted);
  if (isDifference) return (from, to) => (to > from ? [to - from] : []);
  return isSum.test(text) ? (from, to) => [from + to] : null;
}

const comparative =
  /^\s?(?:\p{L}+\s){0,3}(?:more|fewer|less|higher|lower|apart|later|longer|shorter|older|younger|larger|bigger|smaller|cheaper|dearer|heavier|lighter|above|below)(?!\p{L})/iu;

/** A share only where the words around it tell it as one: "fell to 24%", "a third of", not "fell by 24%". */
function percentOf(text: string, before: string, after: string): Reading {
  const isShare =
    (/^\sof\s/u.test(after) && !/\bby\s(?:\w+\s){0,2}$/iu.test(before)) ||
    (/\b(?:to|at|is|was|were|of|only|just)\s(?:\w+\s){0,2}$/iu.test(before) && !/\bby\s(?:\w+\s){0,2}$/iu.test(before));
  const [up, down] = [rises.test(text), falls.test(text)];
  return (from, to) => [
    ...(to > from && (up || !down) ? [(100 * (to - from)) / from] : []),
    ...(to < from && (down || !up) ? [(100 * (from - to)) / from] : []),
    ...(to < from && (isShare || (!up && !down)) ? [(100 * to) / from] : []),
  ];
}

/** A piece with many amounts gives any result by some pair: there only pairs that the claim's own dates or figures pick. */
function pairsOf(wanted: Figure, claim: Statement, stated: Statement): [number, number][] {
  const own = stated.figures.slice(0, most).filter(({ value, low }) => value !== null && low === null);
  const times = timesOf(claim);
  const isPicked = (figure: Figure) => {
    const date = dateOf(stated, figure);
    if (date !== null && times.length > 0) return times.some(iso => isSameTime(iso, date));
    return (
      own.length <= few || roleOf(stated, figure) !== null || claim.figures.some(told => isEqualAmount(told, figure))
    );
  };
  const picked = own.filter(isPicked);
  return picked.flatMap((one, i) =>
    picked.flatMap((other, j): [number, number][] => {
      const [a, b] = [sizeOf(one), sizeOf(other)];
      const [from = 0, to = 0] = [a.sizes[0], b.sizes[0]];
      const isPair = i !== j && a.dimension === b.dimension && from !== 0 && to !== 0 && from !== to;
      if (wanted.unit === 'pp' && a.dimension !== '%') return [];
      if (isOfOtherDimension(wanted, a.dimension)) return [];
      return isPair ? [[from, to]] : [];
    }),
  );
}

/** A sum of money is no difference of two lengths of time. */
function isOfOtherDimension(wanted: Figure, dimension: string): boolean {
  const isMeasured = wanted.currency !== null || wanted.kind === 'duration';
  return isMeasured && dimension !== '' && dimension !== sizeOf(wanted).dimension;
}

const few = 4;

/** Dates of the claim; of a change from one year to the next, the same time of the year before as well. */
function timesOf({ dates, text }: Statement): string[] {
  const isYearly =
    /\byear[- ](?:over|on)[- ]year\b|\byoy\b|\b(?:a|the|last|previous|prior) year\b|\b(?:yearly|annual)/iu.test(text);
  return dates.flatMap(({ iso }) =>
    isYearly ? [iso, iso.replace(/^\d{4}/u, year => String(Number(year) - 1))] : [iso],
  );
}

function isEqualAmount(one: Figure, other: Figure): boolean {
  return isEqualSize(sizeOf(one).sizes[0] ?? 0, sizeOf(other).sizes[0] ?? Number.NaN);
}

/** "One month later" for January and February. */
function isBetween({ value, unit }: Figure, dates: readonly StatedDate[]): boolean {
  if (value === null || (unit !== 'month' && unit !== 'year')) return false;
  const months = dates
    .slice(0, most)
    .map(({ iso }) => monthsOf(iso, unit))
    .filter(each => each !== null);
  const wanted = unit === 'year' ? value * 12 : value;
  return months.some(one => months.some(other => other - one === wanted));
}

function monthsOf(iso: string, unit: string): number | null {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/u.exec(iso) ?? [];
  if (!year || (unit === 'month' && !month)) return null;
  return Number(year) * 12 + (unit === 'month' ? Number(month) : 0);
}
