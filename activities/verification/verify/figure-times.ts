import { dateOf, isSameTime } from '#activities/verification/verify/dated-figures';
import { roleOf } from '#activities/verification/verify/figure-roles';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';

/** By what the words around two equal figures say of their time: the same one, different ones, or nothing. */
export function compareTimes(
  claim: Statement,
  figure: Figure,
  { stated, found }: { readonly stated: Statement; readonly found: Figure },
): 'same' | 'other' | null {
  const [told, there] = [roleOf(claim, figure), roleOf(stated, found)];
  const [on, onThere] = [dateOf(claim, figure), dateOf(stated, found)];
  if (told !== null && there !== null) return told === there ? 'same' : 'other';
  if (on !== null && onThere !== null && !isSameTime(on, onThere)) return isElsewhere(stated, on) ? 'other' : null;
  return on !== null && onThere !== null ? 'same' : null;
}

/** Another figure of the evidence is the one of that date. */
function isElsewhere(stated: Statement, on: string): boolean {
  return stated.figures.some(figure => {
    const date = dateOf(stated, figure);
    return date !== null && isSameTime(date, on);
  });
}
