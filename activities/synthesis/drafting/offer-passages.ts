import { leadInOf, siblingsOf } from '#activities/synthesis/drafting/neighbours';
import type { OfferedPassage } from '#activities/synthesis/drafting-input';
import type { QuestionEvidence } from '#shared/contracts/evidence';
import type { Passage } from '#shared/contracts/source';

type Hit = OfferedPassage['hits'][number];
interface FoundIn {
  readonly passage: Passage;
  readonly hits: Hit[];
}

/**
 * What was found for all questions of a section, each passage once, with the neighbours that make it understood: the
 * opening of a list, the other rows of a series. In the order of the sources' ids and of the text.
 */
export function offerPassages(
  evidence: readonly QuestionEvidence[],
  documents: ReadonlyMap<string, readonly Passage[]>,
): OfferedPassage[] {
  const offered: OfferedPassage[] = [];
  for (const [sourceId, found] of [...bySource(evidence)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    offered.push(...offerFrom(found, { document: documents.get(sourceId) ?? null, firstIndex: offered.length }));
  }
  return offered;
}

function bySource(evidence: readonly QuestionEvidence[]): Map<string, Map<number, FoundIn>> {
  const sources = new Map<string, Map<number, FoundIn>>();
  for (const { questionId, found } of evidence) {
    for (const { passage, score } of found) {
      const known = sources.get(passage.sourceId) ?? new Map<number, FoundIn>();
      const entry = known.get(passage.start) ?? { passage, hits: [] };
      entry.hits.push({ questionId, score });
      sources.set(passage.sourceId, known.set(passage.start, entry));
    }
  }
  return sources;
}

interface Shelf {
  readonly document: readonly Passage[] | null;
  readonly firstIndex: number;
}

function offerFrom(found: ReadonlyMap<number, FoundIn>, { document, firstIndex }: Shelf): OfferedPassage[] {
  if (document === null) {
    const inOrder = [...found.values()].sort((a, b) => a.passage.start - b.passage.start);
    return inOrder.map(({ passage, hits }, at) => ({
      ...passage,
      index: firstIndex + at,
      order: null,
      leadIn: null,
      hits,
    }));
  }
  const orders = new Set(document.flatMap((passage, order) => (found.has(passage.start) ? [order] : [])));
  const leadIns = new Map([...orders].map(order => [order, leadInOf(document, order)] as const));
  const openings = [...leadIns.values()].filter(order => order !== null);
  const all = [...new Set([...orders, ...openings, ...siblingsOf(document, orders)])].sort((a, b) => a - b);
  const indexOf = (order: number) => firstIndex + all.indexOf(order);
  return all.flatMap(order => {
    const passage = document[order];
    const leadIn = leadIns.get(order) ?? null;
    const hits = passage ? (found.get(passage.start)?.hits ?? []) : [];
    return passage
      ? [{ ...passage, index: indexOf(order), order, leadIn: leadIn === null ? null : indexOf(leadIn), hits }]
      : [];
  });
}
