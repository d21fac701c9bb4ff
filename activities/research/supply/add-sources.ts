import { z } from 'zod';
import { readResolutions } from '#activities/kit/read-resolutions';
import { reviewInvalid } from '#activities/kit/review-invalid';
import { corpusLimits } from '#activities/research/corpus/limits';
import type { CorpusDocument } from '#activities/research/corpus/read-document';
import { readSupplied } from '#activities/research/supply/read-supplied';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import type { ClaimResolution } from '#shared/contracts/claim-review';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';
import type { PersonalDataPolicy } from '#shared/contracts/personal-data';
import { Passage } from '#shared/contracts/source';
import type { CorpusRef, GivenResolutions } from '#shared/contracts/stages';
import type { Fault } from '#shared/errors/assay-error';

type Supply = Extract<ClaimResolution, { action: 'supply' }>;

interface SuppliedFor {
  readonly corpusHash: string;
  readonly given: GivenResolutions;
  readonly personalData: PersonalDataPolicy;
  /** What is wrong with the files that resolutions name. */
  readonly faultsOf: (resolutions: readonly ClaimResolution[]) => Promise<readonly Fault[]>;
}

/** The corpus with what people supplied. Equal bytes are one document, whoever brings them. Errors: `review.invalid`. */
export async function addSources(
  artifacts: ArtifactStore,
  { corpusHash, given, personalData, faultsOf }: SuppliedFor,
): Promise<CorpusRef> {
  const resolutions = await readResolutions(artifacts, given);
  const foreign = await faultsOf(resolutions);
  if (foreign.length > 0) throw reviewInvalid([...foreign]);
  const manifest = await getJson(artifacts, CorpusManifest, corpusHash);
  const supplies = resolutions.map(supplyAt).filter(each => each !== null);
  const supplied = await readAll(artifacts, supplies, personalData);
  const known = new Set(manifest.documents.map(({ id }) => id));
  const added = supplied.filter(({ source }) => !known.has(source.id));
  const passages = await countPassages(artifacts, manifest);
  if (added.length === 0) return refOf(corpusHash, manifest, passages);
  const total = passages + added.reduce((sum, document) => sum + document.passages.length, 0);
  if (total > corpusLimits.passages) {
    const message = `with the supplied sources the corpus would have more than ${corpusLimits.passages} passages`;
    throw reviewInvalid([{ path: 'claims', message }]);
  }
  const extended = await extend(artifacts, manifest, added);
  return refOf(await putJson(artifacts, extended), extended, total);
}

interface SupplyAt {
  readonly path: string;
  readonly supply: Supply;
}

function supplyAt(resolution: ClaimResolution, index: number): SupplyAt | null {
  return resolution.action === 'supply' ? { path: `claims.${index}.source`, supply: resolution } : null;
}

/** Each document once. One that cannot be read is a fault of the decision, told before anything of it is carried out. */
async function readAll(
  artifacts: ArtifactStore,
  supplies: readonly SupplyAt[],
  personalData: PersonalDataPolicy,
): Promise<CorpusDocument[]> {
  const faults: Fault[] = [];
  const documents = new Map<string, CorpusDocument>();
  for (const { path, supply } of supplies) {
    const document = await readSupplied(artifacts, supply.source, personalData);
    if ('refused' in document) {
      faults.push({ path, message: `the source for ${supply.claimId} is of no use: ${document.refused.detail}` });
    } else if (!documents.has(document.source.id)) documents.set(document.source.id, document);
  }
  if (faults.length > 0) throw reviewInvalid(faults);
  return [...documents.values()];
}

async function extend(
  artifacts: ArtifactStore,
  manifest: CorpusManifest,
  added: readonly CorpusDocument[],
): Promise<CorpusManifest> {
  const entries = await Promise.all(added.map(document => store(artifacts, document)));
  const faults = added.flatMap(({ source, faults: own }) =>
    own.map(({ code, detail }) => ({ location: source.location.slice(0, 500), code, detail })),
  );
  const supplied = [...(manifest.supplied ?? []), ...added.map(({ source }) => source.id)];
  return {
    documents: [...manifest.documents, ...entries].sort(byLocation),
    faults: [...manifest.faults, ...faults],
    supplied: supplied.sort(),
  };
}

type Entry = CorpusManifest['documents'][number];

async function store(artifacts: ArtifactStore, { source, bytes, text, passages }: CorpusDocument): Promise<Entry> {
  const [, , passagesSha256] = await Promise.all([
    artifacts.put(bytes),
    artifacts.put(text),
    putJson(artifacts, passages),
  ]);
  return { ...source, passagesSha256 };
}

/** The order of decisions about claims must not change the corpus. */
function byLocation(one: Entry, other: Entry): number {
  if (one.location !== other.location) return one.location < other.location ? -1 : 1;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}

/** One after another: a corpus may be far larger than the memory that is free. */
async function countPassages(artifacts: ArtifactStore, { documents }: CorpusManifest): Promise<number> {
  let count = 0;
  for (const { passagesSha256 } of documents) {
    count += (await getJson(artifacts, z.array(Passage), passagesSha256)).length;
  }
  return count;
}

function refOf(corpusHash: string, { documents, faults }: CorpusManifest, passages: number): CorpusRef {
  return { corpusHash, documents: documents.length, passages, faults: faults.length };
}
