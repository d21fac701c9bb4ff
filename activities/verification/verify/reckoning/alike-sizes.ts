import { isAsTold } from '#activities/verification/verify/as-told';
import { digitsOf, isEqualSize, sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { stemOf } from '#activities/verification/verify/lexicon';

/** The size of an amount as one of another's unit, which a bare number takes over; null: the two do not compare. */
export function sizeLike(figure: Figure, other: Figure): number | null {
  if (figure.value === null || figure.kind === 'multiple') return null;
  if (isBare(figure) && !isBare(other)) return sizeOf({ ...figure, ...unitOf(other) }).sizes[0] ?? null;
  const [own, there] = [sizeOf(figure), sizeOf(other)];
  const isNamed = figure.kind === 'count' && other.kind === 'count' && figure.unit !== '' && other.unit !== '';
  if (own.dimension !== there.dimension && !isBare(other)) return null;
  return isNamed && !isSameThing(figure.unit, other.unit) ? null : (own.sizes[0] ?? null);
}

/** Whoever is counted is people. */
function isSameThing(one: string, other: string): boolean {
  return stemOf(one) === stemOf(other) || [one, other].some(unit => /^(?:people|persons?)$/iu.test(unit));
}

function unitOf({ unit, currency, kind }: Figure): Pick<Figure, 'unit' | 'currency' | 'kind'> {
  return { unit, currency, kind };
}

/** "Up from eight", "Brazil for 30": what is counted or measured was said before. */
export function isBare({ kind, unit, value }: Figure): boolean {
  return kind === 'plain' && unit === '' && value !== null;
}

export function isAlike(one: Figure, other: Figure): boolean {
  return sizeLike(one, other) !== null && one.value !== null && other.value !== null;
}

/** What is worked out is told exactly, or to fewer digits than it has; of a part of a whole as precisely as such words are. */
export function isReckoned(wanted: Figure, computed: number): boolean {
  const told = Math.abs(sizeOf(wanted).sizes[0] ?? Number.NaN);
  if (isEqualSize(told, computed)) return true;
  const isRounder = wanted.isCoarse || wanted.kind === 'multiple' || digitsOf(told) < digitsOf(computed);
  return isRounder && isAsTold(wanted, computed);
}
