import { stemOf } from '#activities/verification/verify/lexicon';
import { type Denial, isHard, type Told, telling, toldIn } from '#activities/verification/verify/polarity/denials';
import { hasKin, hasStem, isOpposite } from '#activities/verification/verify/polarity/kin';
import { denies, pairsOf } from '#activities/verification/verify/polarity/pairs';
import { type Region, regionOf } from '#activities/verification/verify/polarity/region';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

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

interface Sides {
  readonly claim: Statement;
  readonly stated: Statement;
  readonly there: readonly Told[];
}

/** A part of a claim beside the parts of the source that tell what it tells. */
interface Compared {
  readonly told: Told;
  readonly region: Region;
  /** Each of its denials with one of the source that denies the same. */
  readonly pairs: ReadonlyMap<Denial, Denial>;
}

function comparedTo(told: Told, { there }: Sides): Compared {
  const region = regionOf(told, there);
  const all = there.flatMap(({ denials }) => denials).filter(mayPair);
  const near = all.filter(other => region.denials.includes(other) || isRetelling(other, told));
  return { told, region, pairs: pairsOf(told.denials.filter(mayPair), near) };
}

/** A denial told elsewhere answers only for what the claim tells of it in more than a word. */
function isRetelling({ words }: Denial, { words: told }: Told): boolean {
  const known = words.filter(word => hasKin(word, told));
  return known.length > 1 || known.length === words.length;
}

/** "Not X but Y" is no denial by itself, and yet the same as "Y rather than X". */
function mayPair(denial: Denial): boolean {
  return isHard(denial) || pure.test(denial.text);
}

function unansweredOf(compared: Compared, paired: ReadonlySet<Denial>, sides: Sides): Unanswered | null {
  const { told, region, pairs } = compared;
  const own = told.denials.filter(
    one => isHard(one) && !pairs.has(one) && !isWordOf(one, sides.stated) && !isTurned(one, region.words),
  );
  const left = region.denials.filter(
    other => isHard(other) && !paired.has(other) && !isWordOf(other, sides.claim) && !isTurned(other, told.words),
  );
  // The cells of a row tell one thing.
  const beside = sides.stated.text.includes(' | ') ? region.beside.filter(other => !paired.has(other)) : [];
  const added = own.filter(one => {
    const match = [...left, ...beside].find(other => !isHeld(one, region) && !isHeld(other, told));
    if (match && left.includes(match)) left.splice(left.indexOf(match), 1);
    return !match && !isOfOthers(told, region);
  });
  const lost = left.filter(other => isAbout(other, { told, region, claim: sides.claim }));
  const hints = hintsLeft(told, region);
  // Two denials of one statement undo each other.
  if (added[0] && added.length % 2 === 1) {
    const isHinted =
      hints.flat().length > 0 || (!isHead(added[0], region.words) && region.beside.some(each => !paired.has(each)));
    return isAdded(added[0], region, isHinted) ? { cue: added[0].text, side: 'claim' } : null;
  }
  return lost[0] && lost.length % 2 === 1 && isLost(lost[0], told, hints[0].length > 0)
    ? { cue: lost[0].text, side: 'source' }
    : null;
}

/** "Plus customers cannot" where "only Enterprise customers can": what is denied of the others. */
function isOfOthers({ words }: Told, { denials }: Region): boolean {
  return denials.some(
    ({ text, words: sole }) =>
      /^(?:only|solely|exclusively|alone|reserved|restricted)$/u.test(text) &&
      sole
        .filter(({ load }) => load === 1)
        .slice(0, 2)
        .some(word => !hasKin(word, words)),
  );
}

function isAdded(denial: Denial, region: Region, isHinted: boolean): boolean {
  const held = isHeld(denial, region);
  if (isHinted && (!held || denial.kind === 'scarce')) return false;
  const isBare = pure.test(denial.text) && !denial.isTail && !region.denials.some(isHard) && region.share > half;
  return held || isBare || isHead(denial, region.words);
}

function isLost(denial: Denial, told: Told, isHinted: boolean): boolean {
  return !isHinted || (isHeld(denial, told) && denial.kind !== 'scarce');
}

const half = 0.5;
/** These deny a whole statement, and not only that there is something. */
const pure = /^(?:not|cannot|never|.*n['’]t)$/u;

/** What it denies the claim speaks of; or the claim follows its part closely and denies nothing at all. */
function isAbout(denial: Denial, { told, region, claim }: About): boolean {
  if (denial.head && hasKin(denial.head, told.words)) return true;
  const isLight = denial.head === undefined || denial.head.load < 1;
  const isOfMain = region.main?.denials.includes(denial) === true && region.mainShare >= mostly;
  return isLight && isOfMain && pure.test(denial.text) && toldIn(claim).every(({ denials }) => denials.length === 0);
}

interface About {
  readonly told: Told;
  readonly region: Region;
  readonly claim: Statement;
}

const mostly = 0.75;

function isHead(denial: Denial, there: readonly Word[]): boolean {
  const { head, text } = denial;
  if (head === undefined) return false;
  return text === 'no' ? nounOf(denial).every(word => hasStem(word, there)) : hasKin(head, there);
}

/** "List price" of "no list price": the very words must stand there, a kindred one does not affirm it. */
function nounOf({ head, words }: Denial): readonly Word[] {
  return head ? words.slice(0, words.indexOf(head) + 1) : [];
}

/** "Fails" of the one is "fails" of the other, whatever they say it of. */
function isWordOf({ own }: Denial, { words }: Statement): boolean {
  return own.some(word => hasKin(word, words));
}

/** All that it denies stands on the other side, and undenied. */
function isHeld(denial: Denial, { words: there, denials }: Pick<Region, 'words' | 'denials'>): boolean {
  const [next] = denial.words;
  const denied = [...new Set([...(next ? [next] : []), ...telling(denial)])].slice(0, 3);
  if (denials.some(other => denies(denial, other))) return true;
  const free = there.filter(word => !denials.some(other => isHard(other) && other.words.includes(word)));
  if (denial.text === 'no') return nounOf(denial).every(word => hasStem(word, free));
  return denied.length > 0 && denied.every(word => hasKin(word, free));
}

/** Its opposite stands there: not upheld is dismissed. */
function isTurned(denial: Denial, there: readonly Word[]): boolean {
  return telling(denial)
    .slice(0, 2)
    .some(word => !hasKin(word, there) && there.some(other => isOpposite(word, other)));
}

/** Hints that the other side does not have as well. */
function hintsLeft(told: Told, region: Region): [Denial[], Denial[]] {
  const own = told.denials.filter(denial => !isHard(denial));
  const others = region.denials.filter(denial => !isHard(denial) || !isHead(denial, told.words));
  const isShared = (one: Denial, list: readonly Denial[]) =>
    list.some(other => stemOf(other.text) === stemOf(one.text));
  return [own.filter(one => !isShared(one, others)), others.filter(one => !isShared(one, own))];
}
