import type { OpenedSource } from '#activities/verification/evidence/library';
import { isBookkeeping } from '#activities/verification/evidence/row-columns';
import { type Word, wordsIn } from '#activities/verification/verify/words';

/** Where a passage is: its document and its position there. */
export interface Place {
  readonly opened: OpenedSource;
  readonly at: number;
}

/** Finds passages by what words mean: a paraphrase shares few words with what it tells anew. */
export interface ConceptIndex {
  /** Places that speak of most of the words, best first; equal ones in the order of the documents. */
  find(words: readonly Word[], limit: number): Place[];
  /** How telling a word is: about 1, more when few passages have it, 0 when all do. */
  weightOf(word: Word): number;
  /** Does the corpus write it in lower case anywhere? Then a capital makes no name of it. */
  isOrdinary(word: string): boolean;
}

const [k1, b] = [1.2, 0.6];
/** A word told by another of its group counts less than the word itself. */
const kin = 0.7;
const aroundShare = 0.4;

interface Posting {
  readonly place: number;
  readonly weight: number;
}

/** BM25 over passages; a passage's headings and title count for it in part. */
export function createConceptIndex(sources: Iterable<OpenedSource>): ConceptIndex {
  const places: Place[] = [];
  const lengths: number[] = [];
  const postings = new Map<string, Posting[]>();
  const lower = new Set<string>();
  for (const opened of sources) {
    const title = keysOf(wordsIn(`${opened.source.title}\n${opened.source.publisher ?? ''}`));
    opened.passages.forEach((passage, at) => {
      const text = textOf(passage);
      for (const [word] of text.matchAll(/(?<![\p{L}\p{N}./@_-])\p{Ll}\p{L}+(?![\p{L}\p{N}]|[./@_-][\p{L}\p{N}])/gu))
        lower.add(word);
      const words = wordsIn(text);
      const counts = new Map<string, number>();
      for (const word of words) for (const key of word.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
      for (const key of [...title, ...keysOf(wordsIn(passage.headings.join('\n')))])
        counts.set(key, Math.max(counts.get(key) ?? 0, aroundShare));
      for (const [key, weight] of counts) append(postings, key, { place: places.length, weight });
      places.push({ opened, at });
      lengths.push(words.length);
    });
  }
  const mean = lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, lengths.length);
  const rarity = (key: string) => {
    const count = postings.get(key)?.length ?? 0;
    return Math.log(1 + (places.length - count + 0.5) / (count + 0.5));
  };
  const find = (words: readonly Word[], limit: number): Place[] => {
    const scores = new Map<number, number>();
    for (const word of words) {
      const best = new Map<number, number>();
      word.keys.forEach((key, i) => {
        const worth = rarity(key) * (i === 0 ? 1 : kin) * Math.max(0.1, word.load);
        for (const { place, weight } of postings.get(key) ?? []) {
          const length = lengths[place] ?? mean;
          const score = (worth * weight * (k1 + 1)) / (weight + k1 * (1 - b + (b * length) / mean));
          if (score > (best.get(place) ?? 0)) best.set(place, score);
        }
      });
      for (const [place, score] of best) scores.set(place, (scores.get(place) ?? 0) + score);
    }
    return [...scores]
      .sort(([p, s], [q, t]) => t - s || p - q)
      .slice(0, limit)
      .map(([place]) => places[place])
      .filter(place => place !== undefined);
  };
  const most = rarity('\0');
  return {
    find,
    weightOf: word => (most === 0 ? 1 : Math.min(1.4, 0.5 + rarity(word.keys[0] ?? '') / most)),
    isOrdinary: word => lower.has(word.toLowerCase()),
  };
}

function textOf({ text, fields }: { text: string; fields: Readonly<Record<string, string>> }): string {
  const cells = Object.entries(fields).filter(([column]) => !isBookkeeping(column));
  return cells.length === 0
    ? text
    : cells.map(([column, cell]) => `${column.replaceAll('_', ' ')}: ${cell}`).join('\n');
}

function keysOf(words: readonly Word[]): string[] {
  return words.filter(word => word.load > 0).flatMap(word => word.keys);
}

function append(postings: Map<string, Posting[]>, key: string, posting: Posting): void {
  const list = postings.get(key);
  if (list) list.push(posting);
  else postings.set(key, [posting]);
}
