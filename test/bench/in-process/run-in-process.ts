import { derivedSections, sectionIds } from '#shared/contracts/section';
import type { DraftRef, EvidenceRef, PlanRef, RunRef } from '#shared/contracts/stages';
import { questionBatches } from '#shared/policies/question-batches';
import type { composeActivities } from '#workers/compose';

type Activities = ReturnType<typeof composeActivities>;

export interface InProcessInput {
  readonly run: RunRef;
  readonly briefHash: string;
  readonly corpus: string;
}

interface Ground extends InProcessInput {
  readonly verticalHash: string;
  readonly corpusHash: string;
  readonly plan: PlanRef;
}

export interface InProcessResult {
  readonly contentHash: string;
  /** Artifact `Mrd`. */
  readonly jsonHash: string;
}

/** The calls of mrdWorkflow, in its order and with its parallelism, with everything approved at once. */
export async function runInProcess({ read, think }: Activities, input: InProcessInput): Promise<InProcessResult> {
  const { run, briefHash, corpus } = input;
  const { verticalHash } = await think.loadVertical({ run, briefHash });
  const opened = await read.openCorpus({ run, corpus });
  const tools = opened.toolsHash === undefined ? {} : { toolsHash: opened.toolsHash };
  const plan = await think.draftPlan({ run, briefHash, verticalHash, corpusHash: opened.corpusHash, ...tools });
  const evidence = await answer(read, { ...input, ...tools, verticalHash, corpusHash: opened.corpusHash, plan });
  const corpusHash = await joined(read, { run, corpusHash: opened.corpusHash }, evidence);
  const ground = { ...input, verticalHash, corpusHash, plan };
  return publish({ read, think }, ground, await draft(think, ground, evidence));
}

async function joined(
  read: Activities['read'],
  { run, corpusHash }: Pick<Ground, 'run' | 'corpusHash'>,
  evidence: readonly EvidenceRef[],
): Promise<string> {
  const brought = evidence.filter(({ documents = 0, faults = 0 }) => documents + faults > 0);
  if (brought.length === 0) return corpusHash;
  const evidenceHashes = brought.map(({ evidenceHash }) => evidenceHash);
  return (await read.joinSources({ run, corpusHash, evidenceHashes })).corpusHash;
}

async function answer(
  read: Activities['read'],
  { run, plan, corpusHash, ...tools }: Ground & { readonly toolsHash?: string },
): Promise<EvidenceRef[]> {
  const { toolsHash } = tools;
  const batches = questionBatches(plan.questions).map(questionIds =>
    read.researchQuestions({
      run,
      planHash: plan.planHash,
      questionIds,
      corpusHash,
      ...(toolsHash !== undefined && { toolsHash }),
    }),
  );
  return (await Promise.all(batches)).flat();
}

function draft(
  think: Activities['think'],
  { run, briefHash, plan, corpusHash }: Ground,
  evidence: readonly EvidenceRef[],
): Promise<DraftRef[]> {
  const researched = sectionIds.filter(id => !derivedSections.includes(id));
  return Promise.all(
    researched.map(sectionId => {
      const evidenceHashes = evidence.filter(found => found.sectionId === sectionId).map(found => found.evidenceHash);
      return think.draftSection({ run, briefHash, planHash: plan.planHash, sectionId, evidenceHashes, corpusHash });
    }),
  );
}

async function publish(
  { read, think }: Activities,
  { run, briefHash, verticalHash, corpusHash, plan }: Ground,
  drafts: readonly DraftRef[],
): Promise<InProcessResult> {
  const draftHashes = drafts.map(({ draftHash }) => draftHash);
  const { verifiedHashes } = await read.verifySections({ run, corpusHash, draftHashes });
  const ground = { run, briefHash, verticalHash, verifiedHashes, corpusHash };
  const { assemblyHash } = await think.assembleMrd({ ...ground, planHash: plan.planHash });
  const { mrdHash } = await read.composeMrd({ ...ground, assemblyHash, at: new Date().toISOString() });
  const published = await read.publishMrd({ run, mrdHash, decisions: [] });
  await read.recordPublication({ run, jsonHash: published.files.json });
  return { contentHash: published.contentHash, jsonHash: published.files.json };
}
