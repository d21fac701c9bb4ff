import { groupsOf, stemOf } from '#activities/verification/verify/lexicon';
import { type Denial, telling } from '#activities/verification/verify/polarity/denials';
import { hasKin, isKin, isNegated, isOpposite } from '#activities/verification/verify/polarity/kin';
import { deniesSigns, deniesTelling, leavesOut } from '#activities/verification/verify/polarity/tellings';
import type { Word } from '#activities/verification/verify/words';

/** Those of the same word first, those that deny the same thing, then those that have anything in common. */
export function pairsOf(own: readonly Denial[], others: readonly Denial[]): Map<Denial, Denial> {
  const pairs = new Map<Denial, Denial>();
  const taken = new Set<Denial>();
  for (const fits of [
    sayTheSame,
    denySame,
    denyConverse,
    denyAlike,
    denyTelling,
    sayTogether,
    denySubject,
    leaveOut,
    denyNamed,
  ]) {
    for (const one of own) {
      if (pairs.has(one)) continue;
      const other = others.find(
        each => !taken.has(each) && fits(one, each) && !denies(one, each) && !denies(each, one),
      );
      if (!other) continue;
      taken.add(other);
      pairs.set(one, other);
    }
  }
  return pairs;
}

function sayTheSame(one: Denial, other: Denial): boolean {
  return one.own.some(word => hasKin(word, other.own));
}

function denySame({ head }: Denial, { head: other }: Denial): boolean {
  return head !== undefined && other !== undefined && isKin(head, other);
}

const converse = /^(?:buy|buys|bought|buying|purchase[sd]?|sells?|sold|selling|lends?|lent|borrow(?:s|ed)?)$/u;

/** What one does not sell, nobody can buy. */
export function denyConverse({ head }: Denial, { head: other }: Denial): boolean {
  if (!head || !other) return false;
  return converse.test(head.text) && converse.test(other.text) && isOpposite(head, other);
}

function denyAlike(one: Denial, other: Denial): boolean {
  return telling(one).some(word => hasKin(word, telling(other)));
}

function denyTelling(one: Denial, other: Denial): boolean {
  return (deniesTelling(one) && deniesTelling(other)) || (deniesSigns(one) && deniesSigns(other));
}

/** "Charges, but not for storage": "storage is not charged". */
function denySubject(one: Denial, other: Denial): boolean {
  return isDeniedOf(one, other) || isDeniedOf(other, one);
}

function isDeniedOf(one: Denial, { deniedOf }: Denial): boolean {
  const subject = deniedOf.at(-1);
  const isOf = (word: Word | undefined, words: readonly Word[]) => word?.load === 1 && hasKin(word, words);
  return one.kind === 'plain' && (isOf(subject, telling(one)) || (deniedOf.length > 1 && isOf(one.head, deniedOf)));
}

/** "Not counted" is "left out". */
function leaveOut(one: Denial, other: Denial): boolean {
  return leavesOut(one) && leavesOut(other);
}

/** "Tailo has not made a profit" of what "others made; Tailo has yet to make one". */
export function denyNamed(one: Denial, { isElliptic, former: [subject] }: Denial): boolean {
  if (!isElliptic || subject === undefined) return false;
  return hasKin(subject, one.former) || (one.former.length === 0 && hasKin(subject, one.words));
}

/** "Does not know" is "unaware". */
export function sayTogether(one: Denial, other: Denial): boolean {
  return isBareOf(one, other) || isBareOf(other, one);
}

function isBareOf({ kind, words: [next] }: Denial, { own, text }: Denial): boolean {
  if (kind !== 'plain' || next === undefined) return false;
  return own.some(word => isNegated(word, next)) || (text === 'not enough' && next.keys.some(key => enough.has(key)));
}

/** "Does not suffice" is "not enough". */
const enough: ReadonlySet<string> = new Set([stemOf('enough'), ...groupsOf(stemOf('enough'))]);

/** "Does not block" denies that it is blocked. */
export function denies(one: Denial, other: Denial): boolean {
  const [next] = one.words;
  return one.kind === 'plain' && next !== undefined && !isApart(other) && hasKin(next, other.own);
}

/** "Keeps it from closing": keeping is not what it says. */
function isApart({ text }: Denial): boolean {
  return /^(?:keep|kept)/u.test(text);
}
