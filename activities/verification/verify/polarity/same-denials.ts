import { comparedTo } from '#activities/verification/verify/polarity/compared';
import { isHard, telling, toldIn } from '#activities/verification/verify/polarity/denials';
import { hasStem } from '#activities/verification/verify/polarity/kin';
import type { Sides } from '#activities/verification/verify/polarity/sides';
import { deniesTelling } from '#activities/verification/verify/polarity/tellings';
import type { Statement } from '#activities/verification/verify/statement';

/** The source denies what a statement of the claim affirms in the very words, and in more than one. */
export function deniesOutright(claim: Statement, stated: Statement): boolean {
  const denials = toldIn(stated).flatMap(({ denials }) => denials.filter(({ kind }) => kind === 'plain'));
  return toldIn(claim).some(
    told =>
      told.denials.length === 0 &&
      denials.some(denial => {
        const said = telling(denial);
        return said.length > 1 && said.every(word => hasStem(word, told.words));
      }),
  );
}

/** Whatever the claim denies, the source denies in as many words. */
export function deniesTheSame(claim: Statement, stated: Statement): boolean {
  const sides: Sides = { claim, stated, there: toldIn(stated) };
  const own = toldIn(claim).flatMap(({ denials }) => denials.filter(isHard));
  const pairs = toldIn(claim).flatMap(told => [...comparedTo(told, sides).pairs]);
  return own.every(one =>
    pairs.some(
      ([each, other]) =>
        each === one && other.head !== undefined && (hasStem(other.head, telling(one)) || deniesTelling(other)),
    ),
  );
}

export function deniesAnything(claim: Statement): boolean {
  return toldIn(claim).some(({ denials }) => denials.some(isHard));
}
