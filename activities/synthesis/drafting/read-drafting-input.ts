import { z } from 'zod';
import { offerPassages } from '#activities/synthesis/drafting/offer-passages';
import type { DraftSectionInput } from '#activities/synthesis/drafting-input';
import { readCorpus } from '#activities/synthesis/read-corpus';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import { Brief } from '#shared/contracts/brief';
import { QuestionEvidence } from '#shared/contracts/evidence';
import { ResearchPlan } from '#shared/contracts/plan';
import type { SectionId } from '#shared/contracts/section';
import { Passage } from '#shared/contracts/source';

export interface DraftRequest {
  readonly briefHash: string;
  readonly planHash: string;
  readonly sectionId: SectionId;
  readonly evidenceHashes: readonly string[];
  readonly corpusHash?: string;
}

export interface Drafting {
  readonly input: DraftSectionInput;
  readonly lookedFor: readonly string[];
  /** Artifact of each source's text, for quotes that run over several passages. */
  readonly textHashes: ReadonlyMap<string, string>;
}

const maxLookedFor = 24;

/** All that a drafting engine needs, read from the artifacts that the request names. */
export async function readDraftingInput(artifacts: ArtifactStore, request: DraftRequest): Promise<Drafting> {
  const { sectionId } = request;
  const [brief, plan, corpus, evidence] = await Promise.all([
    getJson(artifacts, Brief, request.briefHash),
    getJson(artifacts, ResearchPlan, request.planHash),
    readCorpus(artifacts, request.corpusHash),
    Promise.all(request.evidenceHashes.map(hash => getJson(artifacts, QuestionEvidence, hash))),
  ]);
  const used = new Set(evidence.flatMap(({ found }) => found.map(({ passage }) => passage.sourceId)));
  const documents = corpus.documents.filter(document => used.has(document.id));
  const passages = await Promise.all(
    documents.map(
      async document => [document.id, await getJson(artifacts, z.array(Passage), document.passagesSha256)] as const,
    ),
  );
  const { title, idea, audience, geographies, competitors, outOfScope } = brief;
  return {
    input: {
      brief: { title, idea, audience, geographies, competitors, outOfScope },
      sectionId,
      questions: plan.questions
        .filter(question => question.sectionId === sectionId)
        .map(({ id, text, needs }) => ({ id, text, needs, isOwn: brief.questions.includes(text) })),
      sources: documents.map(({ id, title: name, publisher, publishedAt, kind }) => ({
        id,
        title: name,
        publisher,
        publishedAt,
        kind,
      })),
      passages: offerPassages(evidence, new Map(passages)),
    },
    lookedFor: lookedFor(evidence),
    textHashes: new Map(documents.map(document => [document.id, document.textSha256])),
  };
}

function lookedFor(evidence: readonly QuestionEvidence[]): string[] {
  const phrases = evidence.flatMap(({ lookedFor: asked }) => asked.map(lookedWords));
  return [...new Set(phrases)].slice(0, maxLookedFor);
}

/** A reader should know what was looked for in vain from what nobody could be asked. */
function lookedWords({ tool, query, outcome, because }: QuestionEvidence['lookedFor'][number]): string {
  if (outcome === undefined || outcome === 'found' || outcome === 'nothing') return `${query} (${tool})`;
  return `${query} (${tool} could not be asked${because === undefined ? '' : `: ${because}`})`;
}
