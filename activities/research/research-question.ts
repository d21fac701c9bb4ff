import { Gathering } from '#activities/research/asking/gathering';
import { chainOf } from '#activities/research/asking/tool-chain';
import type { ToolDesk } from '#activities/research/asking/tool-desk';
import { walkChain } from '#activities/research/asking/walk-chain';
import { withBackground } from '#activities/research/evidence/with-background';
import { corpusIndex } from '#activities/research/search/corpus-index';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import type { QuestionEvidence } from '#shared/contracts/evidence';
import { ResearchPlan } from '#shared/contracts/plan';
import type { EvidenceRef, RunRef } from '#shared/contracts/stages';
import { ToolCatalogue } from '#shared/contracts/tool-catalogue';
import { AssayError } from '#shared/errors/assay-error';

export interface QuestionAt {
  readonly run: RunRef;
  readonly artifacts: ArtifactStore;
  readonly planHash: string;
  readonly questionId: string;
  readonly corpusHash: string;
  readonly toolsHash: string | undefined;
  /** Milliseconds since the epoch by which it has to be answered. */
  readonly until: number;
}

/** Asks a question's tools and stores what is evidence. Errors: `plan.invalid`, those of the artifact store. */
export async function researchQuestion(desk: ToolDesk, at: QuestionAt): Promise<EvidenceRef> {
  const { artifacts, run, corpusHash, until } = at;
  const plan = await getJson(artifacts, ResearchPlan, at.planHash);
  const question = plan.questions.find(({ id }) => id === at.questionId);
  if (!question) throw new AssayError('plan.invalid', `it has no question ${at.questionId}`);
  const catalogue = at.toolsHash === undefined ? null : await getJson(artifacts, ToolCatalogue, at.toolsHash);
  const { weigh } = await corpusIndex(artifacts, corpusHash);
  const gathering = new Gathering(question, { artifacts, personalData: desk.personalData(run.tenant), weigh });
  const context = { ...desk.ground, run, corpusHash, artifacts, signal: desk.signal(), part: null };
  const chain = chainOf(desk, question.tools, catalogue);
  await walkChain(desk, { chain, links: plan.links ?? [], gathering, context, until });
  const evidence = await evidenceOf(gathering, at, isCorpusRead(desk, gathering));
  return refOf(evidence, await putJson(artifacts, evidence));
}

/** What no tool could read is not evidence, even where it lies at hand. */
function isCorpusRead({ tools }: ToolDesk, { lookedFor }: Gathering): boolean {
  const own = tools.filter(({ hosts }) => hosts === 'none').map(({ name }) => name);
  return lookedFor.some(({ tool, outcome }) => outcome === undefined && own.includes(tool));
}

async function evidenceOf(
  gathering: Gathering,
  { artifacts, corpusHash }: QuestionAt,
  isRead: boolean,
): Promise<QuestionEvidence> {
  const { id: questionId, sectionId } = gathering.question;
  const { passages } = await corpusIndex(artifacts, corpusHash);
  const { grade, kept } = await gathering.grade();
  const brought = gathering.documents.all;
  const found = withBackground(kept, [...(isRead ? passages : []), ...brought.flatMap(document => document.passages)]);
  const used = new Set(found.map(({ passage }) => passage.sourceId));
  const inCorpus = new Set(passages.map(({ sourceId }) => sourceId));
  const documents = brought.map(({ entry }) => entry).filter(({ id }) => used.has(id) && !inCorpus.has(id));
  const { faults } = gathering.documents;
  return {
    questionId,
    sectionId,
    found,
    lookedFor: [...gathering.lookedFor],
    grade,
    ...(documents.length > 0 && { documents }),
    ...(faults.length > 0 && { faults: [...faults] }),
  };
}

function refOf(
  { questionId, sectionId, found, documents, faults, lookedFor, grade }: QuestionEvidence,
  evidenceHash: string,
): EvidenceRef {
  const failedTools = unanswered(lookedFor);
  return {
    questionId,
    sectionId,
    evidenceHash,
    found: found.length,
    sources: new Set(found.map(({ passage }) => passage.sourceId)).size,
    ...(documents && { documents: documents.length }),
    ...(faults && { faults: faults.length }),
    ...(failedTools.length > 0 && { failedTools }),
    ...(grade && { grade }),
  };
}

/** Tools that answered none of what they were asked. */
function unanswered(lookedFor: QuestionEvidence['lookedFor']): string[] {
  const answered = new Set(lookedFor.filter(({ outcome }) => outcome === undefined).map(({ tool }) => tool));
  return [...new Set(lookedFor.map(({ tool }) => tool))].filter(tool => !answered.has(tool));
}
