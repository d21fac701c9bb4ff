import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ApprovalKey } from '#shared/contracts/approval-key';
import type { DecisionInput, DecisionRecord, DecisionRequest } from '#shared/contracts/decision';
import type {
  AssemblyRef,
  CorpusRef,
  DraftRef,
  EvidenceRef,
  PlanRef,
  PublishedFiles,
  VerifiedRef,
  VerticalRef,
} from '#shared/contracts/stages';
import type { ReplayStage } from '#shared/policies/replay-stages';
import type { RunState } from '#shared/policies/run-state';

/** Input of `mrdWorkflow`: ids, a hash and small facts; the brief itself lies in the artifact store. */
export interface MrdWorkflowInput {
  readonly runId: string;
  readonly tenant: string;
  /** Artifact `Brief`. */
  readonly briefHash: string;
  readonly corpus: string;
  readonly vertical: string;
  /** Days until the deadline of a decision. */
  readonly decisionDeadlineDays: number;
  /** At the deadline: what the vertical says, when absent. */
  readonly atDeadline?: 'escalate' | 'end';
  /** Whose signatures under decisions this run trusts. Without any, nobody is verified. */
  readonly approvalKeys?: readonly ApprovalKey[];
  readonly pace?: 'batch';
  /** `none`: no model is asked. */
  readonly models?: 'none';
  /** `provider/model` that is asked before all others. */
  readonly firstModel?: string;
  /** Instructions in place of a prompt's own, by its name: artifacts. */
  readonly prompts?: Readonly<Record<string, string>>;
  readonly fork?: ForkGround;
  /** The run that this one takes again: what has changed since is told at the end. */
  readonly refreshOf?: string;
}

/** What a fork shares with its parent: the results of the stages before `from`. Their content lies in the artifact store. */
export interface ForkGround {
  readonly from: ReplayStage;
  /** The run it branched off from. */
  readonly parent: string;
  readonly vertical?: VerticalRef;
  /** Absent where the fork reads another corpus. */
  readonly corpus?: CorpusRef;
  /** The plan as it stood at the fork; it is shown anew when the fork is from its approval. */
  readonly plan?: PlanRef;
  /** Artifact `ResearchPlan`: an edited plan to show instead. */
  readonly editedPlanHash?: string;
  /** How the parent's plan was approved, when the fork is from after that. */
  readonly decisions?: readonly DecisionRecord[];
  readonly evidence?: readonly EvidenceRef[];
  readonly drafts?: readonly DraftRef[];
  readonly verified?: VerifiedRef;
  /** People have decided about the claims: `verified` and `corpus` are as they were after that. */
  readonly isReviewed?: boolean;
  readonly assembly?: AssemblyRef;
  /** Models may be asked in the fork, whether or not they were in its parent. */
  readonly asksModels?: true;
}

export interface MrdWorkflowResult {
  readonly runId: string;
  readonly state: RunState;
  readonly contentHash: string | null;
  readonly files: PublishedFiles | null;
  readonly reason: string | null;
}

/** What the sender of a decision hears. Refusals of an update arrive as a failure whose type is the error code. */
export interface DecisionOutcome {
  readonly outcome: 'accepted' | 'counted' | 'refused' | 'duplicate';
  readonly code: string | null;
  readonly detail: string;
}

export interface MrdRunState {
  readonly runId: string;
  readonly tenant: string;
  readonly vertical: string;
  /** US dollars, as of the last stage that ended. */
  readonly costUsd: number;
  /** Mean confidence of what may be published; null before verification. */
  readonly confidence: number | null;
  readonly state: RunState;
  readonly waitingFor: DecisionRequest | null;
  /** Accepted, and the latest refused ones, oldest first. */
  readonly decisions: readonly DecisionRecord[];
}

/** Approve, reject or edit what the run waits for, and hear the outcome. Takes one JSON object. */
export const decideUpdate = defineUpdate<DecisionOutcome, [DecisionInput]>('decide');

/** The same as a signal, for the Temporal UI and anything that cannot wait; its outcome shows in the current details. */
export const decideSignal = defineSignal<[DecisionInput]>('decide');

export const stateQuery = defineQuery<MrdRunState>('state');
