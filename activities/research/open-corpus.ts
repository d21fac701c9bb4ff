import { readCorpus } from '#activities/research/corpus/read-corpus-folder';
import type { CorpusDocument } from '#activities/research/corpus/read-document';
import { type ArtifactStore, putJson } from '#infra/storage/artifact-store';
import type { CorpusManifest } from '#shared/contracts/corpus-manifest';
import type { PersonalDataPolicy } from '#shared/contracts/personal-data';
import type { CorpusRef } from '#shared/contracts/stages';

type ManifestEntry = CorpusManifest['documents'][number];

/**
 * Stores every document of a folder with its text and passages. Equal folders give the same hash, under one policy for
 * personal data. Errors: `corpus.missing`, `corpus.empty`.
 */
export async function openCorpus(
  artifacts: ArtifactStore,
  folder: string,
  personalData: PersonalDataPolicy = 'mask',
): Promise<CorpusRef> {
  const entries: ManifestEntry[] = [];
  let passages = 0;
  const store = async (document: CorpusDocument) => {
    passages += document.passages.length;
    const [, , passagesSha256] = await Promise.all([
      artifacts.put(document.bytes),
      artifacts.put(document.text),
      putJson(artifacts, document.passages),
    ]);
    entries.push({ ...document.source, passagesSha256 });
  };
  const faults = await readCorpus(folder, store, personalData);
  const documents = entries.sort((one, other) => (one.location < other.location ? -1 : 1));
  const corpusHash = await putJson(artifacts, { documents, faults } satisfies CorpusManifest);
  return { corpusHash, documents: documents.length, passages, faults: faults.length };
}
