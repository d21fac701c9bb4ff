import { type Denial, isHard, type Told } from '#activities/verification/verify/polarity/denials';
import { isOfTitle } from '#activities/verification/verify/polarity/excused';
import { pure } from '#activities/verification/verify/polarity/held';
import { hasKin } from '#activities/verification/verify/polarity/kin';
import { denyConverse, denyNamed, pairsOf, sayTogether } from '#activities/verification/verify/polarity/pairs';
import { type Region, regionOf } from '#activities/verification/verify/polarity/region';
import type { Sides } from '#activities/verification/verify/polarity/sides';
import { deniesTelling, isToldOf, leavesOut } from '#activities/verification/verify/polarity/tellings';

/** A part of a claim beside the parts of the source that tell what it tells. */
export interface Compared {
  readonly told: Told;
  readonly region: Region;
  /** Each of its denials with one of the source that denies the same. */
  readonly pairs: ReadonlyMap<Denial, Denial>;
}

export function comparedTo(told: Told, sides: Sides): Compared {
  const { claim, there } = sides;
  const region = regionOf(told, there);
  const all = there.flatMap(({ denials }) => denials).filter(mayPair);
  const near = all.filter(
    other =>
      region.denials.includes(other) ||
      isRetelling(other, told) ||
      isToldAbout(other, { claim, there }) ||
      told.denials.some(own => sayTogether(own, other) || denyConverse(own, other) || denyNamed(own, other)) ||
      (leavesOut(other) && told.denials.some(leavesOut) && isToldOf(other.words, other, claim.words)),
  );
  const pairs = pairsOf(told.denials.filter(mayPair), near);
  const isSaid = (other: Denial) => !isOfTitle(other, sides);
  const said = { ...region, denials: region.denials.filter(isSaid), beside: region.beside.filter(isSaid) };
  return { told, region: said, pairs };
}

/** A denial told elsewhere answers only for what the claim tells of it in more than a word. */
function isRetelling({ words }: Denial, { words: told }: Told): boolean {
  const known = words.filter(word => hasKin(word, told));
  return known.length > 1 || known.length === words.length;
}

/** "States not named" answers "without saying which" of a claim that tells of states. */
function isToldAbout(denial: Denial, { claim, there }: Pick<Sides, 'claim' | 'there'>): boolean {
  const own = there.find(({ denials }) => denials.includes(denial));
  return own !== undefined && deniesTelling(denial) && isToldOf(own.words, denial, claim.words);
}

/** "Not X but Y" is no denial by itself, and yet the same as "Y rather than X"; and "zero" is "no". */
function mayPair(denial: Denial): boolean {
  return isHard(denial) || pure.test(denial.text) || /^(?:until|zero|0|false)$/u.test(denial.text);
}
