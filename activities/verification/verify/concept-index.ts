import type { OpenedSource } from '#activities/verification/evidence/library';
import { isBookkeeping } from '#activities/verification/evidence/row-columns';
import { type Word, wordsIn } from '#activities/verification/verify/words';
import type { Passage } from '#shared/contracts/source';

/** Where a passage is: its document and its position there. */
export interface Place {
  readonly opened: OpenedSource;
  readonly at: number;
}

/** Finds passages by what words mean: a paraphrase shares few words with what it tells anew. */
export interface ConceptIndex {
  /** Places that speak of most of the words, best first; equal ones in the order of the documents. */
  find(words: readonly Word[], limit: number): Place[];
  /** How telling a word is: about 1, more when few passages have it, 0.5 when all do. */
  weightOf(word: Word): number;
  /** Does the corpus write it in lower case anywhere? Then a capital makes no name of it. */
  isOrdinary(word: string): boolean;
}

const [k1, b] = [1.2, 0.6];
/** A word told by another of its group counts less than the word itself. */
const kin = 0.7;
const aroundShare = 0.4;
const lowerCase = /(?<![\p{L}\p{N}./@_-])\p{Ll}\p{L}+(?![\p{L}\p{N}]|[./@_-][\p{L}\p{N}])/gu;

/** Per key the places that have it, with how often. */
type Postings = ReadonlyMap<string, readonly { readonly place: number; readonly weight: number }[]>;

/** BM25 over passages; a passage's headings and title count for it in part. */
export function createConceptIndex(sources: Iterable<OpenedSource>): ConceptIndex {
  const entries = [...sources].flatMap(opened =>
    opened.passages.map((passage, at) => entryOf({ opened, at }, passage)),
  );
  const postings = postingsOf(entries);
  const lower = new Set(entries.flatMap(({ lower }) => lower));
  const mean = entries.reduce((sum, { length }) => sum + length, 0) / Math.max(1, entries.length);
  const rarity = (key: string) => {
    const count = postings.get(key)?.length ?? 0;
    return Math.log(1 + (entries.length - count + 0.5) / (count + 0.5));
  };
  const shares = entries.map(({ length }) => k1 * (1 - b + (b * length) / mean));
  const most = rarity('\0');
  return {
    find: (words, limit) => {
      const scores = new Map<number, number>();
      for (const word of words) {
        for (const [place, score] of scoresOf(word, { postings, rarity, shares })) {
          scores.set(place, (scores.get(place) ?? 0) + score);
        }
      }
      const best = [...scores].sort(([p, s], [q, t]) => t - s || p - q).slice(0, limit);
      return best.flatMap(([place]) => entries[place]?.place ?? []);
    },
    weightOf: word => (most === 0 ? 1 : Math.min(1.4, 0.5 + rarity(word.keys[0] ?? '') / most)),
    isOrdinary: word => lower.has(word.toLowerCase()),
  };
}

interface Entry {
  readonly place: Place;
  readonly length: number;
  readonly lower: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

function entryOf(place: Place, passage: Passage): Entry {
  const { title, publisher } = place.opened.source;
  const text = textOf(passage);
  const words = wordsIn(text);
  const counts = new Map<string, number>();
  for (const key of words.flatMap(({ keys }) => keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const around = wordsIn([title, publisher ?? '', ...passage.headings].join('\n')).filter(({ load }) => load > 0);
  for (const key of around.flatMap(({ keys }) => keys)) counts.set(key, Math.max(counts.get(key) ?? 0, aroundShare));
  return { place, length: words.length, lower: [...new Set(text.match(lowerCase) ?? [])], counts };
}

function postingsOf(entries: readonly Entry[]): Postings {
  const postings = new Map<string, { place: number; weight: number }[]>();
  entries.forEach(({ counts }, place) => {
    for (const [key, weight] of counts) {
      const list = postings.get(key);
      if (list) list.push({ place, weight });
      else postings.set(key, [{ place, weight }]);
    }
  });
  return postings;
}

interface Scoring {
  readonly postings: Postings;
  readonly rarity: (key: string) => number;
  readonly shares: readonly number[];
}

/** By the best of a word's keys, so that a group does not count beside its word. */
function scoresOf(word: Word, { postings, rarity, shares }: Scoring): Map<number, number> {
  const best = new Map<number, number>();
  for (const [i, key] of word.keys.entries()) {
    const worth = rarity(key) * (i === 0 ? 1 : kin) * Math.max(0.1, word.load);
    for (const { place, weight } of postings.get(key) ?? []) {
      const score = (worth * weight * (k1 + 1)) / (weight + (shares[place] ?? k1));
      best.set(place, Math.max(best.get(place) ?? 0, score));
    }
  }
  return best;
}

function textOf({ text, fields }: Passage): string {
  const cells = Object.entries(fields).filter(([column]) => !isBookkeeping(column));
  return cells.length === 0
    ? text
    : cells.map(([column, cell]) => `${column.replaceAll('_', ' ')}: ${cell}`).join('\n');
}
