import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { isAlike, isReckoned, sizeLike } from '#activities/verification/verify/reckoning/alike-sizes';
import type { Statement } from '#activities/verification/verify/statement';
import { type ComparedSide, comparisonsIn } from '#activities/verification/verify/told-comparisons';

const most = 10;

/**
 * "The open edition costs 150 more than the licence" where the licence is the dearer one: the difference is right, and it is
 * told the other way round.
 */
export function isTurnedDifference(wanted: Figure, claim: Statement, stated: Statement): boolean {
  const told = comparisonsIn(claim).find(({ figure }) => figure === wanted);
  if (!told || wanted.unit === '%' || wanted.kind === 'multiple' || told.second.words.length === 0) return false;
  const sign = told.way === 'less' ? -1 : 1;
  const ways = pairsIn(stated).flatMap(([one, other]): number[] => {
    const [a, b] = [sizeLike(one, other) ?? 0, sizeLike(other, one) ?? 0];
    const order = isReckoned(wanted, Math.abs(a - b)) ? orderOf(told.first, told.second, [one, other], stated) : 0;
    return order === 0 ? [] : [sign * order * Math.sign(a - b)];
  });
  return ways.length > 0 && ways.every(way => way < 0);
}

/** Neighbouring amounts of one kind, in one sentence or two. */
function pairsIn({ figures, sentenceAt }: Statement): (readonly [Figure, Figure])[] {
  const own = figures.slice(0, most).filter(({ value }) => value !== null);
  return own.flatMap((one, i): (readonly [Figure, Figure])[] => {
    const other = own.slice(i + 1).find(each => isAlike(each, one));
    const isNear = other && sentenceAt(other.start) - sentenceAt(one.start) < 2 && sizeOf(one).sizes.length > 0;
    return isNear ? [[one, other]] : [];
  });
}

/** 1: the first side is told of the first amount, and the second of the second; -1: the other way round; 0: it is open. */
function orderOf(
  first: ComparedSide,
  second: ComparedSide,
  [one, other]: readonly [Figure, Figure],
  stated: Statement,
): number {
  const [start] = stated.sentenceAround(one.start);
  const [, end] = stated.sentenceAround(other.start);
  const between = stated.text.slice(one.end, other.start);
  const marked = between.search(/[;,.]\s|\s(?:and|but|while|whereas|against)\s/u);
  const parted = one.end + Math.max(0, marked);
  const [here, there] = [keysIn(stated, start, parted), keysIn(stated, parted, end)];
  const leaning = ({ words }: ComparedSide) =>
    words.reduce((sum, { keys: [stem = ''] }) => sum + Number(here.has(stem)) - Number(there.has(stem)), 0);
  const [mine, theirs] = [leaning(first), leaning(second)];
  return mine * theirs < 0 ? Math.sign(mine) : 0;
}

function keysIn({ words }: Statement, from: number, to: number): ReadonlySet<string> {
  return new Set(words.filter(({ start }) => from <= start && start < to).flatMap(({ keys }) => keys.slice(0, 1)));
}
