import { isRefusedByLimit } from '#activities/verification/verify/cases-of-limits';
import { stemOf } from '#activities/verification/verify/lexicon';
import { isPastLimit } from '#activities/verification/verify/past-limits';
import { type Compared, comparedTo } from '#activities/verification/verify/polarity/compared';
import { type Denial, isHard, type Told, telling, toldIn } from '#activities/verification/verify/polarity/denials';
import {
  isBefore,
  isHintedAt,
  isKeptOtherwise,
  isOfOthers,
  isOfPaired,
  isSetAside,
  isSupposed,
  isTurned,
  isWordOf,
  mayExcuse,
  saidOf,
} from '#activities/verification/verify/polarity/excused';
import { isHead, isHeld, isMostlyHeld, pure } from '#activities/verification/verify/polarity/held';
import { hasKin, hasStem } from '#activities/verification/verify/polarity/kin';
import { denies } from '#activities/verification/verify/polarity/pairs';
import type { Region } from '#activities/verification/verify/polarity/region';
import { isOfRemaining } from '#activities/verification/verify/polarity/removals';
import type { Sides } from '#activities/verification/verify/polarity/sides';
import { isToldOtherwise } from '#activities/verification/verify/polarity/told-otherwise';
import { placesIn } from '#activities/verification/verify/rules/ordinals-agree';
import type { Statement } from '#activities/verification/verify/statement';

/** A denial of one text, of what the other affirms. */
export interface Unanswered {
  readonly cue: string;
  readonly side: 'claim' | 'source';
}

/** The first denial of a claim or its source that the other side lacks; null when both deny the same. */
export function unansweredIn(claim: Statement, stated: Statement): Unanswered | null {
  const sides: Sides = { claim, stated, there: toldIn(stated) };
  const compared = toldIn(claim).map(told => comparedTo(told, sides));
  const paired = new Set(compared.flatMap(({ pairs }) => [...pairs.values()]));
  for (const each of compared) {
    const found = unansweredOf(each, paired, sides);
    if (found) return found;
  }
  return null;
}

function unansweredOf(compared: Compared, paired: ReadonlySet<Denial>, sides: Sides): Unanswered | null {
  const { told, region, pairs } = compared;
  const own = told.denials.filter(
    one =>
      isHard(one) &&
      !pairs.has(one) &&
      !isWordOf(one, sides.stated) &&
      !isFoundedOtherwise(one, told, sides) &&
      !isBefore(one, sides.claim, sides) &&
      !isTurned(one, saidOf(region, sides)) &&
      !isHintedAt(one, region.denials),
  );
  const left = region.denials.filter(
    other =>
      isHard(other) &&
      !paired.has(other) &&
      !isWordOf(other, sides.claim) &&
      !isTurned(other, told.words) &&
      !isOfPaired(other, pairs) &&
      !isOfRemaining(other, sides.claim, sides.stated) &&
      !isSupposed(other, sides),
  );
  // The cells of a row tell one thing.
  const next = region.beside.filter(other => !paired.has(other));
  const beside = sides.stated.text.includes(' | ') ? next : [];
  const added = own.filter(one => {
    const match = [...left, ...beside].find(
      other => !isHeld(one, region) && !isMostlyHeld(one, region) && !isHeld(other, told),
    );
    if (match && left.includes(match)) left.splice(left.indexOf(match), 1);
    return !match && !isOfOthers(told, region);
  });
  const lost = left.filter(
    other => isAbout(other, { told, region, claim: sides.claim }) && !isHintedAt(other, told.denials),
  );
  const hints = hintsLeft(told, region);
  const undone = own.find(one => isUndone(one, compared));
  if (undone) return { cue: undone.text, side: 'claim' };
  // Two denials of one statement undo each other.
  if (added[0] && added.length % 2 === 1) {
    const isHinted =
      hints.flat().some(hint => mayExcuse(hint, added[0])) || (!isHead(added[0], region.words) && next.length > 0);
    return isAdded(added[0], region, { isHinted, isPlain: hints[0].length === 0 })
      ? { cue: added[0].text, side: 'claim' }
      : null;
  }
  return lost[0] &&
    lost.length % 2 === 1 &&
    isLost(
      lost[0],
      told,
      hints[0].some(hint => mayExcuse(hint, lost[0])),
    )
    ? { cue: lost[0].text, side: 'source' }
    : null;
}

/** What the claim denies follows from what the source says without denying it. */
export function isFoundedOtherwise(one: Denial, told: Told, sides: Sides): boolean {
  return (
    isSetAside(one, sides.stated) ||
    isKeptOtherwise(one, sides.claim, sides) ||
    isToldOtherwise(one, told, sides) ||
    isRefusedByLimit(one, sides.claim, sides.stated) ||
    isPastAny(one, sides)
  );
}

/** "No sixth seat" of five seats denies what lies past them. */
function isPastAny({ start }: Denial, { claim, stated }: Sides): boolean {
  return placesIn(claim).some(
    each => claim.sentenceAt(each.start) === claim.sentenceAt(start) && isPastLimit(each, claim, stated),
  );
}

/** "Does not rule out" where the source rules it out: it denies a denial that both have. */
function isUndone(one: Denial, { told, region, pairs }: Compared): boolean {
  return told.denials.some(other => {
    const there = pairs.get(other);
    return (
      there !== undefined &&
      isHard(there) &&
      denies(one, other) &&
      !region.denials.some(each => isHard(each) && denies(each, there))
    );
  });
}

interface Hinted {
  readonly isHinted: boolean;
  /** The claim hints at no other denial. */
  readonly isPlain: boolean;
}

function isAdded(denial: Denial, region: Region, { isHinted, isPlain }: Hinted): boolean {
  const held = isHeld(denial, region) || (isPlain && isMostlyHeld(denial, region));
  if (isHinted && (!held || denial.kind === 'scarce')) return false;
  const isBare = pure.test(denial.text) && !denial.isTail && !region.denials.some(isHard) && region.share > half;
  return held || isBare || isHead(denial, region.words);
}

function isLost(denial: Denial, told: Told, isHinted: boolean): boolean {
  if (/^(?:rather than|instead of|in place of|as opposed to)$/u.test(denial.text))
    return isHeld(denial, told) && telling(denial).some(word => hasStem(word, told.words));
  return !isHinted || (isHeld(denial, told) && denial.kind !== 'scarce');
}

const half = 0.5;

/** What it denies the claim speaks of; or the claim follows its part closely and denies nothing at all. */
function isAbout(denial: Denial, { told, region, claim }: About): boolean {
  if (denial.head && hasKin(denial.head, told.words)) return true;
  if (region.main?.denials.includes(denial) && isSaidBeside(denial, claim)) return true;
  const isLight = denial.head === undefined || denial.head.load < 1;
  const isOfMain = region.main?.denials.includes(denial) === true && region.mainShare >= mostly;
  return isLight && isOfMain && pure.test(denial.text) && toldIn(claim).every(({ denials }) => denials.length === 0);
}

/** "Without a claim" of what comes "but needs a claim": the claim's next statement affirms it. */
function isSaidBeside({ head, words }: Denial, claim: Statement): boolean {
  const parts = toldIn(claim);
  return (
    head !== undefined &&
    words.length === 1 &&
    parts.some(
      ({ words: said, denials, part }) =>
        denials.length === 0 &&
        /^\W*(?:but|and|yet|though|although)\s/u.test(claim.text.slice(part.start)) &&
        hasStem(head, said),
    )
  );
}

interface About {
  readonly told: Told;
  readonly region: Region;
  readonly claim: Statement;
}

const mostly = 0.75;

/** Hints that the other side does not have as well. */
function hintsLeft(told: Told, region: Region): [Denial[], Denial[]] {
  const own = told.denials.filter(denial => !isHard(denial));
  const others = region.denials.filter(denial => !isHard(denial) || !isHead(denial, told.words));
  const isShared = (one: Denial, list: readonly Denial[]) =>
    list.some(other => stemOf(other.text) === stemOf(one.text));
  return [own.filter(one => !isShared(one, others)), others.filter(one => !isShared(one, own))];
}
