import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';

/** The corpus a run opened; empty when the caller names none. */
export async function readCorpus(artifacts: ArtifactStore, corpusHash: string | undefined): Promise<CorpusManifest> {
  return corpusHash === undefined ? { documents: [], faults: [] } : getJson(artifacts, CorpusManifest, corpusHash);
}
