import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import { readCorpus } from '#activities/synthesis/read-corpus';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import { Brief } from '#shared/contracts/brief';
import { ResearchPlan } from '#shared/contracts/plan';
import { VerifiedSection } from '#shared/contracts/section-draft';
import { Vertical } from '#shared/contracts/vertical';

export interface AssemblyRequest {
  readonly briefHash: string;
  readonly planHash: string;
  readonly verticalHash: string;
  readonly verifiedHashes: readonly string[];
  readonly corpusHash?: string;
}

export async function readAssemblyInput(artifacts: ArtifactStore, request: AssemblyRequest): Promise<AssemblyInput> {
  const [brief, plan, vertical, corpus, sections] = await Promise.all([
    getJson(artifacts, Brief, request.briefHash),
    getJson(artifacts, ResearchPlan, request.planHash),
    getJson(artifacts, Vertical, request.verticalHash),
    readCorpus(artifacts, request.corpusHash),
    Promise.all(request.verifiedHashes.map(hash => getJson(artifacts, VerifiedSection, hash))),
  ]);
  const { title, idea, audience, geographies, competitors, questions, outOfScope } = brief;
  return {
    brief: { title, idea, audience, geographies, competitors, questions, outOfScope },
    questions: plan.questions.map(({ id, sectionId, text, critical }) => ({ id, sectionId, text, critical })),
    minimumClaims: vertical.minimumClaims,
    sources: corpus.documents.map(({ id, title: name, publisher, publishedAt, kind }) => ({
      id,
      title: name,
      publisher,
      publishedAt,
      kind,
    })),
    sections,
  };
}
