import type { BroughtDocument } from '#activities/research/asking/brought-documents';
import { passageKey } from '#activities/research/evidence/passage-key';
import { byScore, createPassageIndex, type PassageIndex } from '#activities/research/search/passage-index';
import type { FoundPassage } from '#shared/contracts/evidence';

export interface Ranked {
  readonly queries: readonly string[];
  /** What the corpus has, a list for each query. */
  readonly hits: readonly (readonly FoundPassage[])[];
  readonly brought: readonly BroughtDocument[];
  readonly limit: number;
}

/**
 * Passages of the corpus and of documents from outside in one list for each query. How rare a word is differs between a
 * large corpus and a few pages, and scores with it. So both are searched in one small index, and the scores of what was
 * brought are put on the corpus' scale by what its own hits score in either.
 */
export async function rankTogether({ queries, hits, brought, limit }: Ranked): Promise<FoundPassage[][]> {
  const passages = brought.flatMap(document => document.passages);
  if (passages.length === 0) return queries.map((_, at) => [...(hits[at] ?? [])]);
  const index = await joinedIndex(brought, hits.flat());
  const outside = new Set(passages);
  return queries.map((query, at) => {
    const own = hits[at] ?? [];
    const joint = index.search(query, Number.MAX_SAFE_INTEGER);
    const scale = scaleOf(own, joint);
    const found = joint.filter(({ passage }) => outside.has(passage));
    const scaled = found.slice(0, limit).map(({ passage, score }) => ({ passage, score: score * scale }));
    return [...own, ...scaled].sort(byScore);
  });
}

function joinedIndex(brought: readonly BroughtDocument[], hits: readonly FoundPassage[]): Promise<PassageIndex> {
  const known = new Map(hits.map(({ passage }) => [passageKey(passage), passage]));
  return createPassageIndex([
    ...brought.flatMap(({ entry, passages }) =>
      passages.map(passage => ({ passage, title: entry.title, publisher: entry.publisher })),
    ),
    ...[...known.values()].map(passage => ({ passage, title: '', publisher: null })),
  ]);
}

/** The median of how much higher a passage scores in the corpus than in the small index; 1 where they share none. */
function scaleOf(own: readonly FoundPassage[], joint: readonly FoundPassage[]): number {
  const scores = new Map(joint.map(({ passage, score }) => [passageKey(passage), score]));
  const ratios = own.flatMap(({ passage, score }) => {
    const other = scores.get(passageKey(passage));
    return other === undefined || other <= 0 ? [] : [score / other];
  });
  return ratios.sort((one, other) => one - other)[Math.floor(ratios.length / 2)] ?? 1;
}
