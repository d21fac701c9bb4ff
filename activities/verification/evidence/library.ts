import { z } from 'zod';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';
import { Passage, type Source } from '#shared/contracts/source';
import { type NormalisedText, normalise } from '#shared/text/normalise';

/** A stored source opened for checking: its text as it was read, and the passages that were offered from it. */
export interface OpenedSource {
  readonly source: Source;
  readonly text: string;
  /** In the order of their places. */
  readonly passages: readonly Passage[];
  /** Prepared on first use: most quotes are exact slices and never need it. */
  normalised(): NormalisedText;
}

/** Cited sources by id; an id that the corpus does not hold is missing. */
export type Library = ReadonlyMap<string, OpenedSource>;

export interface CorpusLibrary {
  readonly sources: Library;
  /** The newest publication among all sources of the corpus, as an ISO date; null when none states one. */
  readonly newest: string | null;
}

const Passages = z.array(Passage);

/** Opens only what is cited. A stored text that is missing or damaged is an error, never a silent pass. */
export async function openLibrary(
  artifacts: ArtifactStore,
  corpusHash: string,
  citedIds: ReadonlySet<string>,
): Promise<CorpusLibrary> {
  const { documents, supplied = [] } = await getJson(artifacts, CorpusManifest, corpusHash);
  const sources = new Map<string, OpenedSource>();
  for (const { passagesSha256, ...source } of documents) {
    if (!citedIds.has(source.id) || sources.has(source.id)) continue;
    const text = (await artifacts.get(source.textSha256)).toString('utf8');
    const passages = await getJson(artifacts, Passages, passagesSha256);
    sources.set(source.id, openedSource(source, text, passages));
  }
  // A newer document that somebody supplied for one claim must not make all others look old.
  return { sources, newest: newestOf(documents.filter(({ id }) => !supplied.includes(id))) };
}

export function openedSource(source: Source, text: string, passages: readonly Passage[]): OpenedSource {
  let prepared: NormalisedText | null = null;
  return {
    source,
    text,
    passages: [...passages].sort((a, b) => a.start - b.start),
    normalised: () => {
      prepared ??= normalise(text);
      return prepared;
    },
  };
}

export function newestOf(sources: readonly Source[]): string | null {
  const dates = sources.map(source => source.publishedAt).filter(date => date !== null);
  return dates.sort().at(-1) ?? null;
}
