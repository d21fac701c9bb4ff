import type { DraftSectionInput, OfferedPassage } from '#activities/synthesis/drafting-input';

/** The better half of what was found, by the scores of the search, with what introduces it. Indexes stay: claims cite by them. */
export function fewerPassages(input: DraftSectionInput): DraftSectionInput {
  const found = input.passages.filter(({ hits }) => hits.length > 0);
  const ranked = (found.length > 0 ? found : [...input.passages]).sort(
    (a, b) => scoreOf(b) - scoreOf(a) || a.index - b.index,
  );
  const best = ranked.slice(0, Math.ceil(ranked.length / 2));
  const kept = new Set(best.flatMap(({ index, leadIn }) => (leadIn === null ? [index] : [index, leadIn])));
  const passages = input.passages.filter(({ index }) => kept.has(index));
  const used = new Set(passages.map(({ sourceId }) => sourceId));
  return { ...input, passages, sources: input.sources.filter(({ id }) => used.has(id)) };
}

function scoreOf({ hits }: OfferedPassage): number {
  return Math.max(0, ...hits.map(({ score }) => score));
}
