import { z } from 'zod';
import { corpusLimits } from '#activities/research/corpus/limits';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';
import { QuestionEvidence } from '#shared/contracts/evidence';
import { type CorpusFault, Passage } from '#shared/contracts/source';
import type { CorpusRef } from '#shared/contracts/stages';

type Entry = CorpusManifest['documents'][number];

/** The corpus with what research brought from outside. Equal bytes are one document, whoever brought them. */
export async function joinSources(
  artifacts: ArtifactStore,
  { corpusHash, evidenceHashes }: { readonly corpusHash: string; readonly evidenceHashes: readonly string[] },
): Promise<CorpusRef> {
  const manifest = await getJson(artifacts, CorpusManifest, corpusHash);
  const brought = await broughtBy(artifacts, evidenceHashes, new Set(manifest.documents.map(({ id }) => id)));
  const joined = await join(artifacts, manifest, brought);
  const { documents, faults } = joined.manifest;
  return {
    corpusHash: brought.length > 0 ? await putJson(artifacts, joined.manifest) : corpusHash,
    documents: documents.length,
    passages: joined.passages,
    faults: faults.length,
  };
}

/** One evidence after another: together they may be larger than the memory that is free. */
async function broughtBy(
  artifacts: ArtifactStore,
  evidenceHashes: readonly string[],
  known: ReadonlySet<string>,
): Promise<Entry[]> {
  const brought = new Map<string, Entry>();
  for (const hash of evidenceHashes) {
    const { documents = [] } = await getJson(artifacts, QuestionEvidence, hash);
    for (const entry of documents) if (!known.has(entry.id) && !brought.has(entry.id)) brought.set(entry.id, entry);
  }
  return [...brought.values()].sort(byLocation);
}

async function join(
  artifacts: ArtifactStore,
  manifest: CorpusManifest,
  brought: readonly Entry[],
): Promise<{ manifest: CorpusManifest; passages: number }> {
  let passages = await passagesOf(artifacts, manifest.documents);
  const joined: Entry[] = [];
  const faults: CorpusFault[] = [];
  for (const entry of brought) {
    const own = await passagesOf(artifacts, [entry]);
    if (passages + own > corpusLimits.passages) faults.push(tooMany(entry));
    else {
      joined.push(entry);
      passages += own;
    }
  }
  const documents = [...manifest.documents, ...joined].sort(byLocation);
  return { manifest: { ...manifest, documents, faults: [...manifest.faults, ...faults] }, passages };
}

function tooMany({ location }: Entry): CorpusFault {
  const detail = `with it the corpus would have more than ${corpusLimits.passages} passages`;
  return { location: location.slice(0, 500), code: 'corpus.too-many-passages', detail };
}

async function passagesOf(artifacts: ArtifactStore, documents: readonly Entry[]): Promise<number> {
  let count = 0;
  for (const { passagesSha256 } of documents) {
    count += (await getJson(artifacts, z.array(Passage), passagesSha256)).length;
  }
  return count;
}

/** The order in which questions were answered must not change the corpus. */
function byLocation(one: Entry, other: Entry): number {
  if (one.location !== other.location) return one.location < other.location ? -1 : 1;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
