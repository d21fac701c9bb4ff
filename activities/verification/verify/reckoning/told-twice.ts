import { isMeant } from '#activities/verification/verify/figure-rounding';
import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';

/** The figure that tells the same in other words right behind or before one: "almost three in four of them (73%)". */
export function twinOf(figure: Figure, { text, figures }: Statement): Figure | null {
  const at = figures.indexOf(figure);
  const former = figures[at - 1];
  const next = figures[at + 1];
  if (next && areTwins(figure, next, text)) return next;
  return former && areTwins(former, figure, text) ? former : null;
}

/** "75%" where the source has "almost three in four (73%)": it is told to the digit beside. */
export function isToldCloser(wanted: Figure, found: Figure, stated: Statement): boolean {
  if (!found.isCoarse) return false;
  const twin = twinOf(found, stated);
  return twin !== null && !twin.isCoarse && !isMeant(wanted, sizeIn(wanted), sizeIn(twin));
}

function sizeIn(figure: Figure): number {
  return sizeOf(figure).sizes[0] ?? 0;
}

function areTwins(one: Figure, other: Figure, text: string): boolean {
  const [a, b] = [sizeOf(one), sizeOf(other)];
  const [coarse, exact] = one.isCoarse ? [one, other] : [other, one];
  if (a.dimension !== b.dimension || !isMeant(coarse, sizeIn(coarse), sizeIn(exact))) return false;
  const between = text.slice(one.end, other.start);
  const isBracketed =
    /^[^().;]{0,50}\s\((?:about |some |exactly )?$/u.test(between) && /^\s?\)/u.test(text.slice(other.end));
  return isBracketed || /^,\s(?:or|that is|i\.e\.)\s(?:about |some |roughly |almost |nearly |over )?$/iu.test(between);
}
