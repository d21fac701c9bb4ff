import { z } from 'zod';
import { FaultList } from '#activities/research/corpus/fault-list';
import { corpusLimits } from '#activities/research/corpus/limits';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';
import { QuestionEvidence } from '#shared/contracts/evidence';
import { type CorpusFault, Passage } from '#shared/contracts/source';
import type { CorpusRef } from '#shared/contracts/stages';

type Entry = CorpusManifest['documents'][number];

/**
 * The corpus with what research brought from outside, and what could not be read of it. Equal bytes are one document, and
 * equal faults one fault, whichever question brought them.
 */
export async function joinSources(
  artifacts: ArtifactStore,
  { corpusHash, evidenceHashes }: { readonly corpusHash: string; readonly evidenceHashes: readonly string[] },
): Promise<CorpusRef> {
  const manifest = await getJson(artifacts, CorpusManifest, corpusHash);
  const brought = await broughtBy(artifacts, evidenceHashes, new Set(manifest.documents.map(({ id }) => id)));
  const joined = await join(artifacts, manifest, brought);
  const { documents, faults } = joined.manifest;
  const isNew = brought.entries.length > 0 || faults.length > manifest.faults.length;
  return {
    corpusHash: isNew ? await putJson(artifacts, joined.manifest) : corpusHash,
    documents: documents.length,
    passages: joined.passages,
    faults: faults.length,
  };
}

interface Brought {
  readonly entries: readonly Entry[];
  readonly faults: readonly CorpusFault[];
}

/** One evidence after another: together they may be larger than the memory that is free. */
async function broughtBy(
  artifacts: ArtifactStore,
  evidenceHashes: readonly string[],
  known: ReadonlySet<string>,
): Promise<Brought> {
  const entries = new Map<string, Entry>();
  const told = new Map<string, CorpusFault>();
  for (const hash of evidenceHashes) {
    const { documents = [], faults = [] } = await getJson(artifacts, QuestionEvidence, hash);
    for (const entry of documents) if (!known.has(entry.id) && !entries.has(entry.id)) entries.set(entry.id, entry);
    for (const fault of faults) told.set(keyOf(fault), fault);
  }
  return {
    entries: [...entries.values()].sort(byLocation),
    faults: [...told.keys()].sort().flatMap(key => told.get(key) ?? []),
  };
}

function keyOf({ location, code, detail }: CorpusFault): string {
  return `${location}\0${code}\0${detail}`;
}

async function join(
  artifacts: ArtifactStore,
  manifest: CorpusManifest,
  brought: Brought,
): Promise<{ manifest: CorpusManifest; passages: number }> {
  let passages = await passagesOf(artifacts, manifest.documents);
  const joined: Entry[] = [];
  const known = new Set(manifest.faults.map(keyOf));
  const faults = new FaultList();
  for (const fault of brought.faults) {
    if (!known.has(keyOf(fault))) faults.add(fault.location, fault.code, fault.detail);
  }
  for (const entry of brought.entries) {
    const own = await passagesOf(artifacts, [entry]);
    if (passages + own > corpusLimits.passages) faults.add(...tooMany(entry));
    else {
      joined.push(entry);
      passages += own;
    }
  }
  const documents = [...manifest.documents, ...joined].sort(byLocation);
  return { manifest: { ...manifest, documents, faults: [...manifest.faults, ...faults.faults] }, passages };
}

function tooMany({ location }: Entry): [location: string, code: string, detail: string] {
  const detail = `with it the corpus would have more than ${corpusLimits.passages} passages`;
  return [location, 'corpus.too-many-passages', detail];
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
