import type { DraftClaim } from '#shared/contracts/claim';
import { containment, contentWords, jaccard, shingles } from '#shared/text/similarity';

/** Claims that state the same: an equal number of the same metric, or nearly the same words. By position; each holds itself. */
export function kindredClaims(claims: readonly DraftClaim[]): number[][] {
  const kindred = claims.map((_, i) => new Set([i]));
  for (const [i, j] of [...sameNumbers(claims), ...sameWords(claims)]) {
    kindred[i]?.add(j);
    kindred[j]?.add(i);
  }
  return kindred.map(set => [...set].sort((a, b) => a - b));
}

type Pair = readonly [number, number];

function sameNumbers(claims: readonly DraftClaim[]): Pair[] {
  const byNumber = new Map<string, { claim: number; words: Set<string> }[]>();
  claims.forEach((claim, position) => {
    for (const { value, low, high, unit, year, per, metric, subject } of claim.numbers) {
      const key = JSON.stringify([value, low, high, unit, year, per]);
      const entry = { claim: position, words: new Set(contentWords(`${metric} ${subject ?? ''}`)) };
      byNumber.set(key, [...(byNumber.get(key) ?? []), entry]);
    }
  });
  return [...byNumber.values()].flatMap(entries =>
    pairsOf(entries)
      .filter(([a, b]) => jaccard(a.words, b.words) >= 0.5)
      .map(([a, b]): Pair => [a.claim, b.claim]),
  );
}

const nearCopy = 0.8;
const leastWords = 8;
/** A shingle that stands in more claims than this is a phrase of the trade, not a copy. */
const commonShingle = 40;

/** Only claims that share a rare run of words are compared, so that thousands stay quick. */
function sameWords(claims: readonly DraftClaim[]): Pair[] {
  const sets = claims.map(claim => shingles(claim.text, 3));
  const byShingle = new Map<string, number[]>();
  sets.forEach((set, position) => {
    for (const shingle of set) byShingle.set(shingle, [...(byShingle.get(shingle) ?? []), position]);
  });
  const candidates = new Map<string, Pair>();
  for (const positions of byShingle.values()) {
    if (positions.length > commonShingle) continue;
    for (const [a, b] of pairsOf(positions)) candidates.set(`${a}:${b}`, [a, b]);
  }
  return [...candidates.values()].filter(([a, b]) => isNearCopy(claims, sets, [a, b]));
}

function isNearCopy(claims: readonly DraftClaim[], sets: readonly ReadonlySet<string>[], [a, b]: Pair): boolean {
  const [first, second] = [sets[a], sets[b]];
  if (!first || !second || Math.min(first.size, second.size) < leastWords - 2) return false;
  return containment(first, second) >= nearCopy && figures(claims[a]) === figures(claims[b]);
}

function figures(claim: DraftClaim | undefined): string {
  return [...new Set(claim?.text.match(/\d+(?:[.,]\d+)*/gu) ?? [])].sort().join(' ');
}

function pairsOf<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): readonly [T, T] => [a, b]));
}
