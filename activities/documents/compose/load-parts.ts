import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import { Brief } from '#shared/contracts/brief';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';
import { MrdAssembly } from '#shared/contracts/mrd';
import { VerifiedSection } from '#shared/contracts/section-draft';
import type { DocumentStageActivities } from '#shared/contracts/stages';
import { Vertical } from '#shared/contracts/vertical';
import { citedDocuments } from './cited-documents.js';
import type { MrdParts } from './compose.js';

type ComposeInput = Parameters<DocumentStageActivities['composeMrd']>[0];

export function loadVertical(artifacts: ArtifactStore, { verticalHash }: ComposeInput): Promise<Vertical> {
  return getJson(artifacts, Vertical, verticalHash);
}

/** Everything the document is made of, from the artifact store. Errors: those of the store. */
export async function loadParts(
  artifacts: ArtifactStore,
  input: ComposeInput,
): Promise<Omit<MrdParts, 'engine' | 'usage'>> {
  const [brief, manifest, assembly, verified] = await Promise.all([
    getJson(artifacts, Brief, input.briefHash),
    getJson(artifacts, CorpusManifest, input.corpusHash),
    getJson(artifacts, MrdAssembly, input.assemblyHash),
    Promise.all(input.verifiedHashes.map(hash => getJson(artifacts, VerifiedSection, hash))),
  ]);
  const texts = await citedTexts(artifacts, manifest, verified);
  return { runId: input.run.runId, at: input.at, brief, manifest, assembly, verified, texts };
}

async function citedTexts(
  artifacts: ArtifactStore,
  manifest: CorpusManifest,
  verified: readonly VerifiedSection[],
): Promise<Map<string, string>> {
  const kept = verified.flatMap(section => section.claims.filter(claim => claim.publication !== 'dropped'));
  const texts = new Map<string, string>();
  // One after another: a corpus may be far larger than the memory that is free.
  for (const { id, textSha256 } of citedDocuments(kept, manifest)) {
    texts.set(id, (await artifacts.get(textSha256)).toString('utf8'));
  }
  return texts;
}
