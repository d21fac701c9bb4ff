import { z } from 'zod';
import { createPassageIndex, type IndexedPassage, type PassageIndex } from '#activities/research/search/passage-index';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';
import { Passage } from '#shared/contracts/source';

/** An index of a large corpus takes some hundred megabytes, so few are kept. */
const kept = 3;
const indexes = new Map<string, Promise<PassageIndex>>();

/** The index of a corpus, built once a process; questions that come while it is being built wait for the same one. */
export function corpusIndex(artifacts: ArtifactStore, corpusHash: string): Promise<PassageIndex> {
  const index = indexes.get(corpusHash) ?? build(artifacts, corpusHash);
  indexes.delete(corpusHash);
  indexes.set(corpusHash, index);
  for (const oldest of [...indexes.keys()].slice(0, -kept)) indexes.delete(oldest);
  index.catch(() => indexes.delete(corpusHash));
  return index;
}

async function build(artifacts: ArtifactStore, corpusHash: string): Promise<PassageIndex> {
  const { documents } = await getJson(artifacts, CorpusManifest, corpusHash);
  const entries: IndexedPassage[] = [];
  for (const { passagesSha256, title, publisher } of documents) {
    const passages = await getJson(artifacts, z.array(Passage), passagesSha256);
    for (const passage of passages) entries.push({ passage, title, publisher });
  }
  return createPassageIndex(entries);
}
