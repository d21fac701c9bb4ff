import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PromptDesk } from '#activities/kit/prompt';
import { createPlanningActivities } from '#activities/planning/planning.activities';
import { maskBrief } from '#activities/research/personal-data/mask-brief';
import { createResearchActivities } from '#activities/research/research.activities';
import { researchTools } from '#activities/research/tools/registry';
import { createSynthesisActivities } from '#activities/synthesis/synthesis.activities';
import { createVerificationActivities } from '#activities/verification/verification.activities';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { Brief } from '#shared/contracts/brief';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';
import { MrdAssembly } from '#shared/contracts/mrd';
import { ResearchPlan } from '#shared/contracts/plan';
import { derivedSections, sectionIds } from '#shared/contracts/section';
import { SectionDraft, VerifiedSection } from '#shared/contracts/section-draft';

/** Answers every prompt its extractive way. */
export const extractiveDesk: PromptDesk = {
  answer: async (prompt, input) => prompt.output.parse(prompt.extractive(input)),
  engine: { name: 'extractive', version: '1', statement: 'Written without a language model.' },
};

export interface ExtractiveRun {
  readonly plan: ResearchPlan;
  readonly manifest: CorpusManifest;
  readonly drafts: readonly SectionDraft[];
  readonly verified: readonly VerifiedSection[];
  readonly assembly: MrdAssembly;
  /** Text of every document by its id. */
  readonly texts: ReadonlyMap<string, string>;
}

export type Judge = (artifacts: ArtifactStore, input: JudgeInput) => Promise<readonly VerifiedSection[]>;
export interface JudgeInput {
  readonly corpusHash: string;
  readonly draftHashes: readonly string[];
}

const run = { runId: 'run-test', tenant: 'test' };

/** Brief and folder to verified sections and assembly, in this process and without a server. */
export async function extractiveRun(brief: unknown, folder: string, judge: Judge = verify): Promise<ExtractiveRun> {
  return runWithDesk(extractiveDesk, { brief, folder, judge });
}

interface Told {
  readonly brief: unknown;
  readonly folder: string;
  readonly judge?: Judge;
}

/** The same with any desk to answer the prompts. */
export async function runWithDesk(desk: PromptDesk, { brief, folder, judge = verify }: Told): Promise<ExtractiveRun> {
  const home = await mkdtemp(join(tmpdir(), 'assay-run-'));
  try {
    return await runIn(createFileArtifactStore(home), Brief.parse(brief), { folder, judge, desk });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function runIn(
  artifacts: ArtifactStore,
  brief: Brief,
  { folder, judge, desk }: { folder: string; judge: Judge; desk: PromptDesk },
): Promise<ExtractiveRun> {
  const synthesis = createSynthesisActivities({ artifacts, desk });
  const { corpusHash, draftHashes, ...grounds } = await draftIn(artifacts, brief, { folder, desk });
  const { planHash } = grounds;
  const verified = await judge(artifacts, { corpusHash, draftHashes });
  const verifiedHashes = await Promise.all(verified.map(section => putJson(artifacts, section)));
  const { assemblyHash } = await synthesis.assembleMrd({ run, ...grounds, verifiedHashes, corpusHash });
  const manifest = await getJson(artifacts, CorpusManifest, corpusHash);
  return {
    plan: await getJson(artifacts, ResearchPlan, planHash),
    manifest,
    drafts: await Promise.all(draftHashes.map(hash => getJson(artifacts, SectionDraft, hash))),
    verified,
    assembly: await getJson(artifacts, MrdAssembly, assemblyHash),
    texts: new Map(
      await Promise.all(
        manifest.documents.map(
          async ({ id, textSha256 }) => [id, (await artifacts.get(textSha256)).toString('utf8')] as const,
        ),
      ),
    ),
  };
}

/** Brief and folder to drafted sections in a store of one's own. */
export async function draftIn(
  artifacts: ArtifactStore,
  brief: Brief,
  { folder, desk = extractiveDesk }: { folder: string; desk?: PromptDesk },
) {
  const planning = createPlanningActivities({
    artifacts,
    desk,
    tools: researchTools.map(tool => tool.name),
    maskBrief,
  });
  const research = createResearchActivities({ artifacts, resolveCorpus: async corpus => corpus });
  const synthesis = createSynthesisActivities({ artifacts, desk });
  const briefHash = await putJson(artifacts, brief);
  const { corpusHash } = await research.openCorpus({ run, corpus: folder });
  const { verticalHash } = await planning.loadVertical({ run, briefHash });
  const { planHash, questions } = await planning.draftPlan({ run, briefHash, verticalHash, corpusHash });
  const questionIds = questions.map(({ id }) => id);
  const evidence = await research.researchQuestions({ run, planHash, questionIds, corpusHash });
  const draftHashes: string[] = [];
  for (const sectionId of sectionIds.filter(id => !derivedSections.includes(id))) {
    const evidenceHashes = evidence.filter(found => found.sectionId === sectionId).map(found => found.evidenceHash);
    const draft = await synthesis.draftSection({ run, briefHash, planHash, sectionId, evidenceHashes, corpusHash });
    draftHashes.push(draft.draftHash);
  }
  return { briefHash, planHash, verticalHash, corpusHash, draftHashes };
}

/** Judges as production does. */
export const verify: Judge = async (artifacts, { corpusHash, draftHashes }) => {
  const verification = createVerificationActivities({ artifacts });
  const { verifiedHashes } = await verification.verifySections({ run, corpusHash, draftHashes });
  return Promise.all(verifiedHashes.map(hash => getJson(artifacts, VerifiedSection, hash)));
};

/** Lets every draft through, for looking at drafting alone. */
export const passAll: Judge = async (artifacts, { draftHashes }) => {
  const drafts = await Promise.all(draftHashes.map(hash => getJson(artifacts, SectionDraft, hash)));
  return drafts.map(draft => ({
    ...draft,
    claims: draft.claims.map(claim => ({
      ...claim,
      verdict: 'supported' as const,
      publication: 'published' as const,
      confidence: 0.8,
      findings: [],
      independentSources: new Set(claim.citations.map(({ sourceId }) => sourceId)).size,
    })),
  }));
};

export async function readBrief(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
