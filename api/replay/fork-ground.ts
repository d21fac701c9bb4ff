import type { ActivityFact, HistoryFacts } from '#api/replay/history-facts';
import type { DecisionRecord } from '#shared/contracts/decision';
import { derivedSections, sectionIds } from '#shared/contracts/section';
import type {
  AssemblyRef,
  CorpusRef,
  DraftRef,
  EvidenceRef,
  PlanRef,
  ReviewedRef,
  ReviewSheetRef,
  VerifiedRef,
  VerticalRef,
} from '#shared/contracts/stages';
import { AssayError } from '#shared/errors/assay-error';
import { present } from '#shared/policies/present';
import { isBefore, type ReplayStage } from '#shared/policies/replay-stages';
import type { ForkGround, MrdWorkflowInput } from '#workflows/mrd.messages';

export interface Parent {
  readonly runId: string;
  readonly facts: HistoryFacts;
  readonly decisions: readonly DecisionRecord[];
}

/** What a run has got so far, from its own activities and, if it is a fork itself, from its parent's. */
type Results = Omit<ForkGround, 'from' | 'parent' | 'editedPlanHash'>;

const draftedSections = sectionIds.filter(id => !derivedSections.includes(id)).length;

/** The results of the stages before `from`, all of them. Errors: `stage.not-reached`. */
export function forkGround({ runId, facts, decisions }: Parent, from: ReplayStage): ForkGround {
  const got = resultsOf(facts, decisions);
  const shares = (stage: ReplayStage) => isBefore(stage, from);
  return {
    from,
    parent: runId,
    ...(shares('planning') && withRules(need(from, { vertical: got.vertical, corpus: got.corpus, plan: got.plan }))),
    ...(shares('awaiting-plan-approval') && need(from, { decisions: approvalOf(got) })),
    ...(shares('researching') && need(from, { evidence: wholeEvidence(got) })),
    ...(shares('synthesizing') && need(from, { drafts: wholeDrafts(got) })),
    ...(shares('verifying') && need(from, { ...verifiedParts(facts, got), assembly: got.assembly })),
  };
}

/**
 * Results from before there were rules must not bypass a decision: without a vertical the fork loads it anew, with its rules,
 * and people are asked.
 */
function withRules<T extends { readonly vertical: VerticalRef }>({ vertical, ...rest }: T) {
  return vertical.decisions ? { vertical, ...rest } : rest;
}

/** Whether people had decided about all claims: the document is composed after that and never before. */
function isReviewed({ activities, input }: HistoryFacts, { vertical }: Results): boolean {
  if (!vertical?.decisions) return false;
  const isComposed = activities.some(({ type, isCompleted }) => isCompleted && type === 'composeMrd');
  return isComposed || (input as Partial<MrdWorkflowInput> | undefined)?.fork?.isReviewed === true;
}

/** What was verified and what people have said of it: nobody is asked again about claims that are shared. */
function reviewedParts({ activities, input }: HistoryFacts, got: Results) {
  const shared = (input as Partial<MrdWorkflowInput> | undefined)?.fork?.decisions ?? [];
  const all = (...names: string[]) => activities.filter(({ type, isCompleted }) => isCompleted && names.includes(type));
  const reviewed = all('applyReview', 'judgeReviewed').at(-1)?.result as ReviewedRef | undefined;
  const corpus = all('addSources').at(-1)?.result as CorpusRef | undefined;
  const sheets = all('prepareReview').map(({ result }) => result as ReviewSheetRef);
  const shown = [...sheets, ...shared].map(({ digest }) => digest);
  const isAboutThem = ({ kind, digest }: DecisionRecord) => kind !== 'plan' && shown.includes(digest);
  return {
    verified: reviewed?.verified ?? got.verified,
    corpus: corpus ?? got.corpus,
    decisions: [...(approvalOf(got) ?? []), ...latestOfEach((got.decisions ?? []).filter(isAboutThem))],
    isReviewed: true,
  };
}

/** Half a review is none: then all claims are shown again, as they were verified. */
function verifiedParts(facts: HistoryFacts, got: Results) {
  return isReviewed(facts, got) ? reviewedParts(facts, got) : { verified: got.verified };
}

/** A run that went back may have been told the same by the same person twice. */
function latestOfEach(decisions: readonly DecisionRecord[]): DecisionRecord[] {
  const counts = decisions.filter(({ outcome }) => outcome === 'accepted' || outcome === 'counted');
  return [...new Map(counts.map(record => [`${record.digest} ${record.actor} ${record.decision}`, record])).values()];
}

function resultsOf({ activities, input }: HistoryFacts, decisions: readonly DecisionRecord[]): Results {
  const { fork } = (input ?? {}) as Partial<MrdWorkflowInput>;
  const done = activities.filter(({ isCompleted }) => isCompleted);
  const all = (...types: string[]) => done.filter(({ type }) => types.includes(type)).map(({ result }) => result);
  const own = {
    vertical: all('loadVertical').at(-1) as VerticalRef | undefined,
    corpus: all('openCorpus').at(-1) as CorpusRef | undefined,
    plan: bare(all('draftPlan', 'revisePlan').at(-1) as PlanRef | undefined),
    evidence: some(all('researchQuestions').flat() as EvidenceRef[]),
    drafts: some(all('draftSection') as DraftRef[]),
    verified: all('verifySections', 'judgeEntailment').at(-1) as VerifiedRef | undefined,
    assembly: all('assembleMrd').at(-1) as AssemblyRef | undefined,
  };
  return { ...fork, ...present(own), decisions };
}

/** Without the table for people: it is as long as all the rest together. */
function bare(plan: PlanRef | undefined): PlanRef | undefined {
  return plan && { ...plan, details: '' };
}

/** The approvals of exactly this plan; an earlier plan's do not count. */
function approvalOf({ plan, decisions = [] }: Results): readonly DecisionRecord[] | undefined {
  const approvals = decisions.filter(
    ({ kind, decision, digest }) => kind === 'plan' && decision === 'approve' && digest === plan?.digest,
  );
  return approvals.some(({ outcome }) => outcome === 'accepted') ? latestOfEach(approvals) : undefined;
}

function wholeEvidence({ plan, evidence = [] }: Results): readonly EvidenceRef[] | undefined {
  return evidence.length === plan?.questions.length ? evidence : undefined;
}

function wholeDrafts({ drafts = [] }: Results): readonly DraftRef[] | undefined {
  return drafts.length === draftedSections ? drafts : undefined;
}

function some<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}

function need<T extends object>(from: ReplayStage, members: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const missing = Object.entries(members).find(([, value]) => value === undefined);
  if (missing) throw new AssayError('stage.not-reached', `"${from}"; its ${missing[0]} is not there yet`);
  return members as { [K in keyof T]: Exclude<T[K], undefined> };
}

const stageOfActivity: Readonly<Record<string, ReplayStage>> = {
  loadVertical: 'planning',
  openCorpus: 'planning',
  draftPlan: 'planning',
  revisePlan: 'awaiting-plan-approval',
  researchQuestions: 'researching',
  joinSources: 'synthesizing',
  draftSection: 'synthesizing',
  verifySections: 'verifying',
  judgeEntailment: 'verifying',
  prepareReview: 'verifying',
  addSources: 'verifying',
  applyReview: 'verifying',
  judgeReviewed: 'verifying',
  assembleMrd: 'verifying',
};

/** When the parent began what the fork does not share. */
export function unsharedSince({ activities }: HistoryFacts, from: ReplayStage): Date {
  const isOwn = ({ type }: ActivityFact) => !isBefore(stageOfActivity[type] ?? 'awaiting-review', from);
  return activities.find(isOwn)?.scheduledTime ?? new Date();
}
