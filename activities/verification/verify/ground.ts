import { newestOf, type OpenedSource, openedSource } from '#activities/verification/evidence/library';
import { type ConceptIndex, createConceptIndex, type Place } from '#activities/verification/verify/concept-index';
import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import { spansOf } from '#activities/verification/verify/spans-of';
import type { CorpusFault, Passage, Source } from '#shared/contracts/source';

/** A document as a reader gave it. */
export interface ReadDocument {
  readonly source: Source;
  readonly text: string;
  readonly passages: readonly Passage[];
  /** With the names of people, where those may not be shown. */
  readonly named?: NamedDocument;
}

export interface NamedDocument extends Omit<ReadDocument, 'named'> {
  /** What leads from it to what may be shown: places, and words about it (`known`: the claim's own). */
  readonly shown: {
    startOf(offset: number): number;
    endOf(offset: number): number;
    shownOf(words: string, known?: string): string;
  };
}

/** Documents made ready for claims to be held against them. */
export interface Ground {
  readonly sources: ReadonlyMap<string, OpenedSource>;
  readonly index: ConceptIndex;
  /** By id, those of which not all may be shown. */
  readonly shown: ReadonlyMap<string, ReadDocument>;
  /** What was left out and why, for a person. */
  readonly faults: readonly CorpusFault[];
  readonly passages: number;
  /** The newest publication among them; null when none states one. */
  readonly newest: string | null;
  spansAt(place: Place): readonly EvidenceSpan[];
}

/** Pieces of this many passages are kept between claims; what was used longest ago goes first. */
const kept = 5_000;

export function createGround(documents: readonly ReadDocument[], faults: readonly CorpusFault[]): Ground {
  const opened = documents
    .map(document => document.named ?? document)
    .map(({ source, text, passages }) => openedSource(source, text, passages));
  const spans = new Map<string, readonly EvidenceSpan[]>();
  return {
    sources: new Map(opened.map(each => [each.source.id, each])),
    index: createConceptIndex(opened),
    shown: new Map(documents.filter(({ named }) => named).map(document => [document.source.id, document])),
    faults,
    passages: opened.reduce((sum, each) => sum + each.passages.length, 0),
    newest: newestOf(opened.map(({ source }) => source)),
    spansAt: place => {
      const key = `${place.opened.source.id}:${place.at}`;
      const found = spans.get(key) ?? spansOf(place.opened, place.at);
      spans.delete(key);
      spans.set(key, found);
      const [oldest] = spans.keys();
      if (spans.size > kept && oldest !== undefined) spans.delete(oldest);
      return found;
    },
  };
}
