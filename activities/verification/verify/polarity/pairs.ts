import { type Denial, telling } from '#activities/verification/verify/polarity/denials';
import { hasKin, isKin } from '#activities/verification/verify/polarity/kin';

/** Those of the same word first, those that deny the same thing, then those that have anything in common. */
export function pairsOf(own: readonly Denial[], others: readonly Denial[]): Map<Denial, Denial> {
  const pairs = new Map<Denial, Denial>();
  const taken = new Set<Denial>();
  for (const fits of [sayTheSame, denySame, denyAlike]) {
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

function denyAlike(one: Denial, other: Denial): boolean {
  return telling(one).some(word => hasKin(word, telling(other)));
}

/** "Does not block" denies that it is blocked. */
export function denies(one: Denial, other: Denial): boolean {
  const [next] = one.words;
  return one.kind === 'plain' && next !== undefined && hasKin(next, other.own);
}
