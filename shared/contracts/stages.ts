/** What activities take and give: ids, hashes and small facts. Everything larger lies in the artifact store under its SHA-256. */

import type { ApprovalKey } from '#shared/contracts/approval-key';
import type { BudgetQuestion, DecisionRecord } from '#shared/contracts/decision';
import type { EvidenceGrade } from '#shared/contracts/evidence';
import type { ChangeCounts } from '#shared/contracts/refresh';
import type { WaitingDecision } from '#shared/contracts/run';
import type { SectionId } from '#shared/contracts/section';
import type { DecisionRules } from '#shared/policies/decision-rules';
import type { RunState } from '#shared/policies/run-state';

/** Travels with every activity call. */
export interface RunRef {
  readonly runId: string;
  readonly tenant: string;
  /** `batch`: its calls may wait for the cheaper batch interfaces of the providers. Absent: they are made at once. */
  readonly pace?: 'batch';
  /** `none`: the person who started it wants no model asked. */
  readonly models?: 'none';
  /** `provider/model` that a person chose for the run: it is asked before all others. */
  readonly firstModel?: string;
  /** Prompts whose instructions a person has put into other words, by name: the artifact of the text. */
  readonly prompts?: Readonly<Record<string, string>>;
}

export interface CorpusRef {
  /** Artifact `CorpusManifest`. */
  readonly corpusHash: string;
  readonly documents: number;
  readonly passages: number;
  readonly faults: number;
  /** Artifact `ToolCatalogue`: what could be asked when the run began. Absent in runs begun before there was one. */
  readonly toolsHash?: string;
}

/** What the workflow holds of a vertical; the full data is the artifact. */
export interface VerticalRef {
  readonly verticalHash: string;
  readonly name: string;
  readonly version: number;
  /** Which decisions the run asks for; absent in runs begun before there were rules. */
  readonly decisions?: DecisionRules;
  /** Artifact `Brief` without personal data, for everything that comes after; absent when that is the brief as given. */
  readonly briefHash?: string;
}

export interface PlanRef {
  /** Artifact `ResearchPlan`. */
  readonly planHash: string;
  /** `sha256:…` over run, kind, revision and plan: what an approval is bound to. */
  readonly digest: string;
  readonly revision: number;
  readonly questions: readonly { readonly id: string; readonly sectionId: SectionId; readonly critical: boolean }[];
  /** Some of its tools ask outside of this machine, so that questions take their time; absent: none does. */
  readonly asksOutside?: true;
  /** The plan as a Markdown table for the Temporal UI, at most 12,000 characters. */
  readonly details: string;
  readonly estimate: {
    readonly toolCalls: number;
    readonly promptCalls: number;
    readonly costUsd: number;
    readonly warning?: string | undefined;
  };
}

export interface EvidenceRef {
  readonly questionId: string;
  readonly sectionId: SectionId;
  /** Artifact `QuestionEvidence`. */
  readonly evidenceHash: string;
  readonly found: number;
  readonly sources: number;
  /** Documents outside the corpus; absent when there are none. */
  readonly documents?: number;
  /** Things to tell about the reading of what was brought; absent when there are none. */
  readonly faults?: number;
  /** Tools that did not answer, each once; absent when all did. */
  readonly failedTools?: readonly string[];
  readonly grade?: EvidenceGrade;
}

export interface DraftRef {
  readonly sectionId: SectionId;
  /** Artifact `SectionDraft`. */
  readonly draftHash: string;
  readonly claims: number;
  /** Models may be asked in the run, so that one is to judge what the checks let stand; absent: none is asked. */
  readonly asksModels?: true;
}

export interface VerifiedRef {
  /** Artifacts `VerifiedSection`, in the order of the drafts. */
  readonly verifiedHashes: readonly string[];
  readonly published: number;
  readonly hedged: number;
  readonly dropped: number;
  /** Mean confidence of published and hedged claims; null when there are none. */
  readonly confidence: number | null;
}

export interface AssemblyRef {
  /** Artifact `MrdAssembly`. */
  readonly assemblyHash: string;
}

export interface MrdRef {
  /** Artifact `Mrd` without decisions. */
  readonly mrdHash: string;
  readonly contentHash: string;
  /** What the final approval is bound to. */
  readonly digest: string;
  /** As the document counts them: a statement drafted for several sections counts once. */
  readonly claims: { readonly published: number; readonly hedged: number; readonly dropped: number };
  /** US dollars paid for this run so far. */
  readonly costUsd: number;
  readonly sources: number;
  readonly sectionsWithEvidence: number;
  /** The document in short as Markdown for the Temporal UI, at most 12,000 characters. */
  readonly details: string;
}

/** Artifact hashes of the published document. */
export interface PublishedFiles {
  readonly json: string;
  readonly markdown: string;
  readonly html: string;
  /** Missing where it was published before there were files for paper, or where one could not be made. */
  readonly pdf?: string;
  readonly docx?: string;
}

export interface PublishedRef {
  readonly files: PublishedFiles;
  readonly contentHash: string;
}

/** What a person decided about claims: the artifact `ClaimResolution[]`, or the list as it was sent (Temporal UI). */
export type GivenResolutions = { readonly resolutionsHash: string } | { readonly claims: unknown };

/** The claims that a person is asked about. */
export interface ReviewSheetRef {
  /** Artifact `ReviewSheet`. */
  readonly sheetHash: string;
  /** `sha256:…` over run, kind, revision and sheet: what the decision is bound to. */
  readonly digest: string;
  readonly revision: number;
  readonly items: number;
  /** The sheet as Markdown for the Temporal UI, at most 12,000 characters. */
  readonly details: string;
}

export interface ReviewedRef {
  /** The sections as they are after the decision. */
  readonly verified: VerifiedRef;
  /** Artifact `ReviewOutcome`. */
  readonly outcomeHash: string;
  readonly accepted: number;
  readonly edited: number;
  readonly supplied: number;
  readonly rejected: number;
  /** Claims whose edit or source did not pass the checks: they are asked about again. */
  readonly open: number;
}

export interface ResearchStageActivities {
  openCorpus(input: { run: RunRef; corpus: string }): Promise<CorpusRef>;
  /** Answers the questions one after another, in their order. */
  researchQuestions(input: {
    run: RunRef;
    planHash: string;
    questionIds: readonly string[];
    corpusHash: string;
    /** What may be asked; without it, the corpus alone. */
    toolsHash?: string;
  }): Promise<readonly EvidenceRef[]>;
  /** The corpus with the documents that research brought from outside. Idempotent: equal documents give an equal hash. */
  joinSources(input: { run: RunRef; corpusHash: string; evidenceHashes: readonly string[] }): Promise<CorpusRef>;
}

export interface PlanningStageActivities {
  loadVertical(input: { run: RunRef; briefHash: string }): Promise<VerticalRef>;
  draftPlan(input: {
    run: RunRef;
    briefHash: string;
    verticalHash: string;
    corpusHash: string;
    toolsHash?: string;
  }): Promise<PlanRef>;
  /** `edited` is either the hash of a stored plan or the plan itself, as a person sent it; `revision` is what the new plan gets. Faults: `plan.invalid`. */
  revisePlan(input: {
    run: RunRef;
    current: string;
    revision: number;
    edited: { planHash: string } | { plan: unknown };
    toolsHash?: string;
  }): Promise<PlanRef>;
}

export interface SynthesisStageActivities {
  draftSection(input: {
    run: RunRef;
    briefHash: string;
    planHash: string;
    sectionId: SectionId;
    evidenceHashes: readonly string[];
    /** Gives publishers, titles and neighbouring passages; without it claims lack their sources' names. */
    corpusHash?: string;
  }): Promise<DraftRef>;
  assembleMrd(input: {
    run: RunRef;
    briefHash: string;
    planHash: string;
    verticalHash: string;
    verifiedHashes: readonly string[];
    /** Gives the publishers that disagreements and charts name. */
    corpusHash?: string;
  }): Promise<AssemblyRef>;
}

/** What a person is asked when the budget allows no further call. */
export interface RaiseRef {
  /** Grows with each time the run asks, also over resets of it. */
  readonly revision: number;
  /** `sha256:…` over run, kind, revision and the figures shown: what the decision is bound to. */
  readonly digest: string;
  /** Markdown for the Temporal UI. */
  readonly details: string;
  readonly budget: BudgetQuestion;
}

export interface BudgetStageActivities {
  quoteRaise(input: { run: RunRef }): Promise<RaiseRef>;
  /** The run's limit becomes `budgetUsd`. Idempotent. Faults: `budget.impossible` when it is not above what is spent. */
  raiseBudget(input: { run: RunRef; budgetUsd: number }): Promise<void>;
  /** Nobody raises it: from now on the run goes on without models. Idempotent. */
  declineRaise(input: { run: RunRef }): Promise<void>;
}

export interface VerificationStageActivities {
  verifySections(input: { run: RunRef; corpusHash: string; draftHashes: readonly string[] }): Promise<VerifiedRef>;
}

export interface EntailmentStageActivities {
  /**
   * A model reads the claims that stand beside their quotes: what it does not find there is hedged, and less sure than
   * `below`. It lifts nothing.
   */
  judgeEntailment(input: {
    run: RunRef;
    corpusHash: string;
    verifiedHashes: readonly string[];
    below: number;
  }): Promise<VerifiedRef>;
  /** The same for claims that a decision has changed; those that do not pass are open again. */
  judgeReviewed(input: { run: RunRef; corpusHash: string; reviewed: ReviewedRef; below: number }): Promise<ReviewedRef>;
}

export interface SupplyStageActivities {
  /**
   * The corpus with the documents that people supplied for claims; the same corpus when there are none. Idempotent.
   * Faults: `review.invalid`.
   */
  addSources(input: { run: RunRef; corpusHash: string; given: GivenResolutions }): Promise<CorpusRef>;
}

export interface ReviewStageActivities {
  /**
   * Puts the claims together that a person has to decide. `below`: those of the sections with less confidence, and those
   * that were dropped; null: all of the sections. `open`: only those that an earlier decision left open.
   */
  prepareReview(input: {
    run: RunRef;
    kind: 'claims' | 'regulatory';
    revision: number;
    corpusHash: string;
    verifiedHashes: readonly string[];
    sections: readonly SectionId[];
    below: number | null;
    /** Artifact `ReviewOutcome`. */
    open?: string;
  }): Promise<ReviewSheetRef>;
  /**
   * Carries out what a person decided about the claims of a sheet. `approve`: each as resolved, what is not named as it
   * stands; `reject`: none of them is published. Edited and newly supported claims pass all checks again; what does not
   * pass stays open, or with `isLast` is dropped. Faults: `review.invalid`.
   */
  applyReview(input: {
    run: RunRef;
    sheetHash: string;
    corpusHash: string;
    verifiedHashes: readonly string[];
    decision: 'approve' | 'reject';
    reason?: string;
    given?: GivenResolutions;
    isLast: boolean;
  }): Promise<ReviewedRef>;
}

export interface DocumentStageActivities {
  composeMrd(input: {
    run: RunRef;
    briefHash: string;
    corpusHash: string;
    verticalHash: string;
    assemblyHash: string;
    verifiedHashes: readonly string[];
    /** Workflow time, ISO. */
    at: string;
  }): Promise<MrdRef>;
  publishMrd(input: { run: RunRef; mrdHash: string; decisions: readonly DecisionRecord[] }): Promise<PublishedRef>;
}

/** What changed about a run; absent members stay as they are. */
export interface RunPatch {
  readonly state?: RunState;
  readonly decision?: WaitingDecision | null;
  /** Stages with the number of steps they will take. */
  readonly stage?: { readonly stage: string; readonly total: number };
  readonly claims?: { readonly published: number; readonly hedged: number; readonly dropped: number };
  readonly sources?: number;
  readonly confidence?: number | null;
  readonly reason?: string | null;
  readonly planHash?: string;
  readonly contentHash?: string;
  readonly files?: PublishedFiles;
}

/** One line of the run's story. `key` makes a repeated write harmless. */
export interface StoryLine {
  readonly key: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A run that takes another again: what its workflow begins with. */
export interface BegunRefresh {
  readonly runId: string;
  readonly workflowId: string;
  readonly title: string;
  readonly vertical: string;
  readonly briefHash: string;
  readonly corpus: string;
  /** Whose signatures under decisions the new run trusts. */
  readonly approvalKeys?: readonly ApprovalKey[];
}

export interface RefreshStageActivities {
  /**
   * `key` begins one run only. `waiting`: an earlier refresh is still open, and nothing is begun. Idempotent.
   * Faults: `run.not-found`.
   */
  beginRefresh(input: {
    tenant: string;
    of: string;
    key: string;
  }): Promise<{ readonly run: BegunRefresh | null; readonly waiting: string | null }>;
  /** Compares the document of the run with the one before and keeps what differs; null when there is none before. Idempotent. */
  compareRefresh(input: { run: RunRef }): Promise<ChangeCounts | null>;
}

export interface RecordStageActivities {
  /** Writes the run's row, its story and its decisions in one transaction. Idempotent by the keys. `at` is workflow time, ISO. */
  projectRun(input: {
    run: RunRef;
    at: string;
    patch: RunPatch;
    story: readonly StoryLine[];
    decisions: readonly { readonly key: string; readonly record: DecisionRecord }[];
  }): Promise<void>;
  /** Copies claims and sources of the published document into the database, where they outlive Temporal's retention. */
  recordPublication(input: { run: RunRef; jsonHash: string }): Promise<{ claims: number; sources: number }>;
}
