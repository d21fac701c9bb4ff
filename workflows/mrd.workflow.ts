import { allHandlersFinished, CancellationScope, condition, isCancellation, log } from '@temporalio/workflow';
import { derivedSections, type SectionId, sectionIds } from '#shared/contracts/section';
import type {
  CorpusRef,
  DraftRef,
  EvidenceRef,
  MrdRef,
  PlanRef,
  PublishedRef,
  VerifiedRef,
  VerticalRef,
} from '#shared/contracts/stages';
import { questionBatches } from '#shared/policies/question-batches';
import { isTerminal } from '#shared/policies/run-state';
import { unansweredTools } from '#shared/policies/unanswered-tools';
import type { MrdWorkflowInput, MrdWorkflowResult } from '#workflows/mrd.messages';
import {
  asking,
  documents,
  planning,
  publications,
  refreshes,
  research,
  synthesis,
  verification,
} from '#workflows/proxies';
import { agreeOnPlan, toolsOf } from '#workflows/steps/agree-on-plan';
import { approvalGate } from '#workflows/steps/approval-gate';
import { hasJudge, judgeVerified } from '#workflows/steps/entailment-judge';
import { messageOf } from '#workflows/steps/failure-facts';
import { isPlanShared } from '#workflows/steps/is-plan-shared';
import { reviewClaims } from '#workflows/steps/review-claims';
import { RunDesk } from '#workflows/steps/run-desk';
import { think } from '#workflows/steps/think';

/** What the later stages build on. */
interface Ground {
  readonly vertical: VerticalRef;
  readonly corpus: CorpusRef;
  readonly plan: PlanRef;
}

/** From a brief to a published MRD: plan, approval, research, synthesis, verification, review, publication. */
export async function mrdWorkflow(input: MrdWorkflowInput): Promise<MrdWorkflowResult> {
  const desk = new RunDesk(input);
  try {
    const published = await produce(desk);
    await condition(allHandlersFinished);
    return result(desk, published);
  } catch (error) {
    await CancellationScope.nonCancellable(() => close(desk, error));
    throw error;
  }
}

async function produce(desk: RunDesk): Promise<PublishedRef | null> {
  const { run, input } = desk;
  const { fork } = input;
  const vertical = fork?.vertical ?? (await planning.loadVertical({ run, briefHash: input.briefHash }));
  desk.rules = vertical.decisions ?? null;
  const corpus = fork?.corpus ?? (await research.openCorpus({ run, corpus: input.corpus }));
  await desk.write(fork?.plan ? { planHash: fork.plan.planHash } : {}, [
    ...(fork ? [{ key: 'forked', type: 'run-forked', data: { parent: fork.parent, from: fork.from } }] : []),
    {
      key: 'corpus',
      type: 'corpus-opened',
      data: { documents: corpus.documents, passages: corpus.passages, faults: corpus.faults },
    },
  ]);
  const plan = isPlanShared(fork)
    ? fork.plan
    : await agreeOnPlan(desk, await firstPlan(desk, { vertical, corpus }), corpus);
  if (!plan) return null;
  const evidence = fork?.evidence ?? (await answerQuestions(desk, { vertical, corpus, plan }));
  const ground = { vertical, plan, corpus: await joinSources(desk, corpus, evidence) };
  const drafts = fork?.drafts ?? (await draftSections(desk, ground, evidence));
  const document = await verifyAndCompose(desk, ground, drafts);
  return document && reviewAndPublish(desk, document);
}

/** The plan to show first: drafted, or in a fork that of its parent, with the edits that were sent along. */
async function firstPlan(desk: RunDesk, { vertical, corpus }: Omit<Ground, 'plan'>): Promise<PlanRef> {
  const { run, input } = desk;
  const { fork } = input;
  if (!fork?.plan) {
    const { verticalHash } = vertical;
    const { corpusHash } = corpus;
    return think(desk, () =>
      planning.draftPlan({ run, briefHash: briefOf(desk, vertical), verticalHash, corpusHash, ...toolsOf(corpus) }),
    );
  }
  const current = fork.plan.planHash;
  const edited = { planHash: fork.editedPlanHash ?? current };
  return planning.revisePlan({ run, current, revision: fork.plan.revision, edited, ...toolsOf(corpus) });
}

/** The brief for everything after it was read: without personal data where it had any. */
function briefOf({ input }: RunDesk, { briefHash = input.briefHash }: VerticalRef): string {
  return briefHash;
}

async function answerQuestions(desk: RunDesk, { plan, corpus }: Ground): Promise<EvidenceRef[]> {
  const { run } = desk;
  await desk.moveTo('researching', { stage: { stage: 'researching', total: plan.questions.length } });
  const isSlow = plan.asksOutside === true;
  const { researchQuestions } = isSlow ? asking : research;
  const batches = await Promise.all(
    questionBatches(plan.questions, { isSlow }).map(questionIds =>
      researchQuestions({
        run,
        planHash: plan.planHash,
        questionIds,
        corpusHash: corpus.corpusHash,
        ...toolsOf(corpus),
      }),
    ),
  );
  const evidence = batches.flat();
  await tellUnanswered(desk, evidence);
  return evidence;
}

/** People should see which tools a run had to go on without. */
async function tellUnanswered(desk: RunDesk, evidence: readonly EvidenceRef[]): Promise<void> {
  const tools = unansweredTools(evidence);
  if (tools.length === 0) return;
  await desk.write({}, [{ key: 'tools-unanswered', type: 'tools-unanswered', data: { tools } }]);
}

/** The corpus with what was brought from outside, and what could not be read of it; the same corpus when nothing was. */
async function joinSources(desk: RunDesk, corpus: CorpusRef, evidence: readonly EvidenceRef[]): Promise<CorpusRef> {
  const brought = evidence.filter(({ documents = 0, faults = 0 }) => documents + faults > 0);
  if (brought.length === 0) return corpus;
  const evidenceHashes = brought.map(({ evidenceHash }) => evidenceHash);
  const joined = await research.joinSources({ run: desk.run, corpusHash: corpus.corpusHash, evidenceHashes });
  return { ...joined, ...toolsOf(corpus) };
}

async function draftSections(
  desk: RunDesk,
  { vertical, plan, corpus }: Ground,
  evidence: readonly EvidenceRef[],
): Promise<DraftRef[]> {
  const { run } = desk;
  const researched = sectionIds.filter(id => !derivedSections.includes(id));
  await desk.moveTo('synthesizing', { stage: { stage: 'synthesizing', total: researched.length } });
  const hashesOf = (sectionId: SectionId) =>
    evidence.filter(found => found.sectionId === sectionId).map(found => found.evidenceHash);
  return Promise.all(
    researched.map(sectionId =>
      think(desk, () =>
        synthesis.draftSection({
          run,
          briefHash: briefOf(desk, vertical),
          planHash: plan.planHash,
          sectionId,
          evidenceHashes: hashesOf(sectionId),
          corpusHash: corpus.corpusHash,
        }),
      ),
    ),
  );
}

async function verifyAndCompose(
  desk: RunDesk,
  { vertical, corpus, plan }: Ground,
  drafts: readonly DraftRef[],
): Promise<MrdRef | null> {
  const { run, input } = desk;
  const isJudged = hasJudge(desk, drafts);
  await desk.moveTo('verifying', { stage: { stage: 'verifying', total: verifyingSteps(desk, isJudged) } });
  const { fork } = input;
  const verified = fork?.verified ?? (await verifyClaims(desk, { corpus, drafts, isJudged }));
  const found = { verified, corpus, isJudged };
  const reviewed = fork?.isReviewed ? found : await reviewClaims(desk, found);
  if (!reviewed) return null;
  const { verifiedHashes, confidence } = reviewed.verified;
  const briefHash = briefOf(desk, vertical);
  const { verticalHash } = vertical;
  const { corpusHash } = reviewed.corpus;
  const grounds = { run, briefHash, verticalHash, corpusHash, verifiedHashes };
  const shared = reviewed.verified === fork?.verified ? fork.assembly : undefined;
  const assembly = shared ?? (await think(desk, () => synthesis.assembleMrd({ ...grounds, planHash: plan.planHash })));
  const at = new Date().toISOString();
  const mrd = await documents.composeMrd({ ...grounds, assemblyHash: assembly.assemblyHash, at });
  desk.costUsd = mrd.costUsd;
  desk.confidence = confidence;
  const { claims, sources, contentHash } = mrd;
  await desk.write({ claims, confidence, sources, contentHash }, [
    { key: 'document', type: 'document-ready', data: { ...claims, sources, contentHash, mrdHash: mrd.mrdHash } },
  ]);
  return mrd;
}

interface Drafted {
  readonly corpus: CorpusRef;
  readonly drafts: readonly DraftRef[];
  readonly isJudged: boolean;
}

/** By the checks first, which need no model; what they refuse no judge can bring back. */
async function verifyClaims(desk: RunDesk, { corpus, drafts, isJudged }: Drafted): Promise<VerifiedRef> {
  const { run } = desk;
  const draftHashes = drafts.map(draft => draft.draftHash);
  const verified = await verification.verifySections({ run, corpusHash: corpus.corpusHash, draftHashes });
  return isJudged ? judgeVerified(desk, { verified, corpus }) : verified;
}

/** Verifying, perhaps judging, assembling and composing, less what a fork shares with its parent. */
function verifyingSteps({ input: { fork } }: RunDesk, isJudged: boolean): number {
  const verifying = fork?.verified === undefined ? 1 + Number(isJudged) : 0;
  return verifying + Number(fork?.assembly === undefined) + 1;
}

async function reviewAndPublish(desk: RunDesk, mrd: MrdRef): Promise<PublishedRef | null> {
  const { run, input } = desk;
  desk.body = mrd.details;
  const verdict = await approvalGate(desk, {
    state: 'awaiting-review',
    kind: 'final',
    digest: mrd.digest,
    revision: 1,
    subject: mrd.mrdHash,
  });
  if (!verdict) {
    await desk.moveTo('expired', {
      reason: 'Nobody decided on the document before the deadline. It was not published.',
    });
    return null;
  }
  if (verdict.decision !== 'approve') {
    await desk.moveTo('rejected', { reason: `The document was rejected: ${verdict.reason ?? 'no reason given'}` });
    return null;
  }
  const published = await documents.publishMrd({ run, mrdHash: mrd.mrdHash, decisions: desk.appendix });
  await publications.recordPublication({ run, jsonHash: published.files.json });
  await desk.moveTo('completed', { files: published.files, contentHash: published.contentHash });
  if (input.refreshOf !== undefined) await tellChanges(desk);
  return published;
}

/** The document is published: whatever happens here takes nothing of it back. */
async function tellChanges({ run }: RunDesk): Promise<void> {
  try {
    await refreshes.compareRefresh({ run });
  } catch (error) {
    log.warn('what the refresh has changed could not be told', { reason: messageOf(error) });
  }
}

/** Writes down how a run ended that did not end by itself; it must not fail, or the first error would be lost. */
async function close(desk: RunDesk, error: unknown): Promise<void> {
  if (isTerminal(desk.state)) return;
  desk.request = null;
  if (isCancellation(error)) await desk.moveTo('cancelled', { decision: null, reason: 'The run was cancelled.' });
  else await desk.moveTo('failed', { decision: null, reason: messageOf(error) });
}

function result(desk: RunDesk, published: PublishedRef | null): MrdWorkflowResult {
  return {
    runId: desk.run.runId,
    state: desk.state,
    contentHash: published?.contentHash ?? null,
    files: published?.files ?? null,
    reason: desk.reason,
  };
}
