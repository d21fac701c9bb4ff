import { type AmountSlot, sizeKeys, slotsOf } from '#activities/verification/verify/amount-slots';
import { isAsTold } from '#activities/verification/verify/as-told';
import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import { isMeant } from '#activities/verification/verify/figure-rounding';
import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { stemOf } from '#activities/verification/verify/lexicon';
import { inCoins } from '#activities/verification/verify/omitted-units';
import { endCalled } from '#activities/verification/verify/range-ends';
import type { Statement } from '#activities/verification/verify/statement';
import {
  type ComparedSide,
  type ComparedWord,
  comparisonsIn,
  type ToldComparison,
} from '#activities/verification/verify/told-comparisons';

/** The two amounts that a claim compares. */
export interface Compared {
  readonly first: AmountSlot;
  readonly second: AmountSlot;
  readonly sizes: readonly [number, number];
  /** The one against the other is what the claim says. */
  readonly isSo: boolean;
}

interface Candidate extends Compared {
  /** Words of the claim that stand beside them. */
  readonly fit: number;
}

/** The two amounts of a piece, or of the two that it joins, that a figure of the claim is told of; null: it has no such two. */
export function comparedBy(figure: Figure, claim: Statement, evidence: EvidenceSpan): Compared | null {
  const told = comparisonsIn(claim).find(each => each.figure === figure);
  return told ? comparedAmong(told, (evidence.parts ?? [evidence]).flatMap(slotsOf)) : null;
}

/** Does a figure of the claim come out of the two amounts that its sides name? */
export function isComparedRightly(claim: Statement, evidence: EvidenceSpan): boolean {
  return comparisonsIn(claim).some(({ figure }) => comparedBy(figure, claim, evidence)?.isSo);
}

/**
 * Each of the two is the one that the words of its side name, and the other's do not; of several such pairs the one that has
 * most of the words decides.
 */
export function comparedAmong(told: ToldComparison, slots: readonly AmountSlot[]): Compared | null {
  const candidates = slots.flatMap(one =>
    slots.flatMap((other): Candidate[] => {
      const [first, second] = [measuredAs(one, other), measuredAs(other, one)];
      const sizes = sizesOf(told, first, second);
      const fit = sizes && fitOf(told, first, second);
      return sizes && fit ? [{ first, second, sizes, fit, isSo: isOutcome(told, sizes) }] : [];
    }),
  );
  const best = Math.max(0, ...candidates.map(({ fit }) => fit));
  const chosen = candidates.filter(({ fit }) => fit === best);
  return chosen.find(({ isSo }) => isSo) ?? chosen[0] ?? null;
}

/** "The Alder's 12 kilos; the Linden is lighter at nine": a bare number is of the measure of the one that it is set against. */
function measuredAs(slot: AmountSlot, { figure: other, stated }: AmountSlot): AmountSlot {
  const { figure } = slot;
  const isMeasure =
    other.kind === 'duration' || other.kind === 'money' || (other.kind === 'plain' && other.unit !== '');
  if (!isBare(figure) || !isMeasure || slot.stated !== stated || figure.column !== undefined) return slot;
  const { unit, currency, kind, per } = other;
  return { ...slot, figure: { ...figure, value: inCoins(figure, other), unit, currency, kind, per } };
}

/** Both in one measure; of a range the end that its side names. */
function sizesOf(
  { figure, measure, first: one, second: other }: ToldComparison,
  first: AmountSlot,
  second: AmountSlot,
) {
  const isSame = first === second;
  const [a, b] = [endOf(first, one), endOf(second, other)];
  if (a === null || b === null || a === 0 || b === 0 || (isSame && a === b)) return null;
  if (!isSame && !isOfOneMeasure(first, second)) return null;
  if (!fitsMeasure(figure, first.figure) || !isOfMeasure(measure, first.figure)) return null;
  const unit = isOfAges(figure, first.figure) ? 12 : 1;
  // What is twice as fast takes half as long.
  return measure === 'speed' && first.figure.kind === 'duration' ? ([b, a] as const) : ([a * unit, b * unit] as const);
}

function endOf({ figure, end }: AmountSlot, { text }: ComparedSide): number | null {
  const { sizes } = sizeOf(figure);
  const called = endCalled(text);
  if (end !== null && called !== null && called !== end) return null;
  if (figure.value !== null) return sizes[0] ?? null;
  return called === null ? null : (sizes[called === 'low' ? 0 : 1] ?? null);
}

/** Of two rows what stands in one column compares, of one row what stands in different ones. */
function isOfOneMeasure({ figure: one, stated }: AmountSlot, { figure: other, stated: there }: AmountSlot): boolean {
  if (sizeOf(one).dimension !== sizeOf(other).dimension) return false;
  if (stated !== there && one.column !== other.column) return false;
  if (stated === there && (isBare(one) || isBare(other))) return true;
  const isCounted = one.kind === 'count' && other.kind === 'count';
  return scaleOf(one) === scaleOf(other) && (!isCounted || stemOf(one.unit) === stemOf(other.unit));
}

/** "Orrel has 8,400 meals a day, Marden 2,100." */
function isBare({ kind, unit, per }: Figure): boolean {
  return kind === 'plain' && unit === '' && per === null;
}

/** Per million, per hour: amounts per another number or time do not compare. */
function scaleOf({ per }: Figure): string {
  return (
    /^(?:\d\S*|hundred|thousand|million|billion|second|minute|hour|day|week|month|quarter|year)(?!\p{L})/iu.exec(
      per ?? '',
    )?.[0] ?? ''
  );
}

/** A difference is of the measure of what differs; ages are told in years. */
function fitsMeasure(wanted: Figure, found: Figure): boolean {
  if (wanted.kind === 'multiple' || wanted.unit === '%') return true;
  const [own, there] = [sizeOf(wanted).dimension, sizeOf(found).dimension];
  if (wanted.unit === 'pp' || wanted.unit === 'points') return there === '%' || there === own;
  if (isOfAges(wanted, found)) return true;
  if (wanted.currency !== null && there === '') return found.kind === 'plain';
  return (
    own === there && (wanted.kind !== 'count' || found.kind !== 'count' || stemOf(wanted.unit) === stemOf(found.unit))
  );
}

/** What is dear is no length, and what is old no sum. */
export function isOfMeasure(measure: ToldComparison['measure'], found: Figure): boolean {
  const { dimension } = sizeOf(found);
  if (measure === null || measure === 'speed' || dimension === '' || dimension === '%') return true;
  return measure === 'money'
    ? found.currency !== null
    : found.kind === 'duration' || (measure === 'length' && dimension === 'm');
}

/** "Two years older" of those aged 21 and 19. */
function isOfAges(wanted: Figure, found: Figure): boolean {
  return wanted.unit === 'year' && sizeOf(found).dimension === '';
}

/** Words of a side that only its own amount has must outweigh those that only the other's has. */
function fitOf({ first: one, second: other }: ToldComparison, first: AmountSlot, second: AmountSlot): number {
  const [mine, theirs] = [marksOf(one), marksOf(other)];
  const isOneEach = first === second || areEnds(first, second);
  const isTold =
    isOneEach ||
    areTold(gainOf(mine, first, second), gainOf(theirs, second, first)) ||
    areNamed(mine, theirs, first, second);
  if (!isTold) return 0;
  return sumOf(mine, mark => worth(mark, first)) + sumOf(theirs, mark => worth(mark, second));
}

/** "From 50 to 2,000": which is which, words of the claim say, and none of the source. */
function areEnds(one: AmountSlot, other: AmountSlot): boolean {
  return one.end !== null && other.end !== null && one.end !== other.end && one.stated === other.stated;
}

/** A word or an amount that tells whose another is. */
type Mark = ComparedWord;

function marksOf({ words, figures }: ComparedSide): Mark[] {
  return [...words, ...sizeKeys(figures).map(key => ({ keys: [key], isName: true }))];
}

function gainOf(side: readonly Mark[], own: AmountSlot, other: AmountSlot): number {
  return sumOf(side, mark => worth(mark, own) - worth(mark, other));
}

/** Where one side is told apart, "customers without a contract", the other is the one that is left. */
function areTold(one: number, other: number): boolean {
  return Math.min(one, other) >= 0 && Math.max(one, other) > 0;
}

/** Each by a name that only its own amount has beside it, whatever else the two share. */
function areNamed(mine: readonly Mark[], theirs: readonly Mark[], first: AmountSlot, second: AmountSlot): boolean {
  const namesOf = (side: readonly Mark[]) => side.filter(({ isName }) => isName);
  return gainOf(namesOf(mine), first, second) > 0 && gainOf(namesOf(theirs), second, first) > 0;
}

const nameWorth = 2;
const kinWorth = 0.4;

/** A name says more than a word, and the very word more than one that may mean the same. */
function worth({ keys: [stem = '', ...kin], isName }: Mark, { keys }: AmountSlot): number {
  if (keys.has(stem)) return isName ? nameWorth : 1;
  return kin.some(key => keys.has(key)) ? kinWorth : 0;
}

function sumOf(marks: readonly Mark[], worthOf: (mark: Mark) => number): number {
  return marks.reduce((sum, mark) => sum + worthOf(mark), 0);
}

function isOutcome({ figure, way }: ToldComparison, [a, b]: readonly [number, number]): boolean {
  const computed = outcomeOf(figure, way, a, b);
  const [size = 0] = sizeOf(figure).sizes;
  return computed > 0 && (isAsTold(figure, computed) || (figure.isCoarse && isMeant(figure, size, computed)));
}

function outcomeOf({ kind, unit }: Figure, way: ToldComparison['way'], a: number, b: number): number {
  if (kind === 'multiple') return way === 'less' ? b / a : a / b;
  if (unit !== '%') return way === 'less' ? b - a : a - b;
  if (way === 'share') return (100 * a) / b;
  return (100 * (way === 'less' ? b - a : a - b)) / b;
}
