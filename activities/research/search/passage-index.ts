import MiniSearch, { type SearchResult } from 'minisearch';
import { termOf, termsOf, tokensOf } from '#activities/research/search/terms';
import type { FoundPassage } from '#shared/contracts/evidence';
import type { Passage } from '#shared/contracts/source';

/** A passage with what is known of its source. */
export interface IndexedPassage {
  readonly passage: Passage;
  readonly title: string;
  readonly publisher: string | null;
}

export interface PassageIndex {
  /** All that can be found, in the order of the sources. */
  readonly passages: readonly Passage[];
  /** The passages about a query, best first; none when nothing is about it. */
  search(query: string, limit: number): FoundPassage[];
  /** The terms of a text with how rare each is, 0 to 1: 1 stands in no passage. */
  weigh(text: string): ReadonlyMap<string, number>;
}

interface SearchEntry {
  readonly id: number;
  readonly text: string;
  readonly headings: string;
  readonly title: string;
  readonly publisher: string;
}

/**
 * Share of what a query asks (its terms weighed by rarity) that a passage must speak of. Below it a passage shares a
 * word with the question but not its subject.
 */
const neededCoverage = 0.34;

/** Texts whose terms are kept weighed: a plan's questions and phrases. */
const mostWeighed = 2_000;

/** Built in pieces, so that heartbeats and other activities go on meanwhile. */
export async function createPassageIndex(entries: readonly IndexedPassage[]): Promise<PassageIndex> {
  const index = new MiniSearch<SearchEntry>({
    fields: ['text', 'headings', 'title', 'publisher'],
    tokenize: tokensOf,
    processTerm: termOf,
    searchOptions: { combineWith: 'OR', boost: { text: 1, headings: 0.8, title: 0.5, publisher: 0.3 } },
  });
  await index.addAllAsync(entries.map(entryOf), { chunkSize: 500 });
  const weighed = new Map<string, ReadonlyMap<string, number>>();
  const rarest = Math.log(2 * entries.length + 2);
  return {
    passages: entries.map(({ passage }) => passage),
    search: (query, limit) => search({ index, entries }, query, limit),
    weigh(text) {
      const known = weighed.get(text);
      if (known) return known;
      if (weighed.size >= mostWeighed) weighed.clear();
      const weights = weightsOf(termsOf(text), index.search(text), entries.length);
      const shares = new Map([...weights].map(([term, weight]) => [term, weight / rarest]));
      weighed.set(text, shares);
      return shares;
    },
  };
}

interface Searched {
  readonly index: MiniSearch<SearchEntry>;
  readonly entries: readonly IndexedPassage[];
}

function search({ index, entries }: Searched, query: string, limit: number): FoundPassage[] {
  const results = index.search(query);
  const weights = weightsOf(termsOf(query), results, entries.length);
  const whole = sum([...weights.values()]);
  const found: FoundPassage[] = [];
  for (const result of results) {
    const passage = entries[Number(result.id)]?.passage;
    const covered = sum(result.queryTerms.map(term => weights.get(term) ?? 0)) / whole;
    // Divided by what the query asks, so that scores of long and short queries compare.
    if (passage && covered >= neededCoverage) found.push({ passage, score: round((10 * result.score) / whole) });
  }
  return found.sort(byScore).slice(0, limit);
}

/** Best first; equal scores in the order of sources and text, so that the order never depends on chance. */
export function byScore(one: FoundPassage, other: FoundPassage): number {
  if (one.score !== other.score) return other.score - one.score;
  const [a, b] = [one.passage, other.passage];
  return a.sourceId === b.sourceId ? a.start - b.start : a.sourceId < b.sourceId ? -1 : 1;
}

/** Inverse document frequency of each term. Every passage with a term is among the results, so they tell how many have it. */
function weightsOf(terms: readonly string[], results: readonly SearchResult[], passages: number): Map<string, number> {
  const counts = new Map(terms.map(term => [term, 0]));
  for (const { queryTerms } of results) {
    for (const term of queryTerms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + (passages - count + 0.5) / (count + 0.5))]));
}

/** Rows are searched by their members: the raw text of a record repeats addresses and marks. */
function entryOf({ passage, title, publisher }: IndexedPassage, id: number): SearchEntry {
  const fields = Object.entries(passage.fields).filter(([, value]) => !/^https?:\/\//i.test(value));
  const text =
    fields.length > 0
      ? fields.map(([name, value]) => `${name.replaceAll('_', ' ')} ${value}`).join('\n')
      : passage.text;
  return { id, text, headings: passage.headings.join('\n'), title, publisher: publisher ?? '' };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function round(number: number): number {
  return Math.round(number * 1e4) / 1e4;
}
