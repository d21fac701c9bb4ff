import type { DecisionInput, DecisionRecord, DecisionRequest } from '#shared/contracts/decision';
import { type Approval, faultOfRole, formerApproval, type Identity, unverified } from '#shared/policies/approval';
import { decisionFaults, isDecisionInput } from '#shared/policies/decision-guard';

/** What is known when a decision arrives. */
export interface DecisionDesk {
  readonly runId: string;
  /** What the run waits for now, if anything. */
  readonly request: DecisionRequest | null;
  readonly accepted: readonly DecisionRecord[];
  /** Reads the token of a decision; without it nobody is verified. */
  readonly identify?: (decision: DecisionInput) => Identity;
  /** SHA-256 of what a decision changes, by which two approvals are known to say the same. */
  readonly contentOf?: (decision: DecisionInput) => string;
}

type RefusalCode =
  | 'decision.invalid'
  | 'decision.wrong-run'
  | 'decision.not-waiting'
  | 'decision.stale'
  | 'decision.unverified'
  | 'decision.wrong-role';

/** Somebody's approval where several are needed. */
export interface CountedApproval {
  readonly actor: string;
  /** Whose right it was, when it was delegated. */
  readonly for?: string;
  readonly content: string;
}

interface Taken {
  readonly decision: DecisionInput;
  /** Who decided, when the API vouches for it. */
  readonly approval: Approval | null;
  readonly code: null;
  readonly detail: string;
}

export type Judgement =
  | (Taken & { readonly outcome: 'accepted' })
  | (Taken & { readonly outcome: 'counted'; readonly counted: CountedApproval })
  | { readonly outcome: 'duplicate'; readonly decision: DecisionInput; readonly code: null; readonly detail: string }
  | {
      readonly outcome: 'refused';
      readonly decision: DecisionInput | null;
      readonly code: RefusalCode;
      readonly detail: string;
    };

/** Decides about a decision. Never throws, whatever is sent; only `accepted` and `counted` may change anything. */
export function judgeDecision(desk: DecisionDesk, value: unknown): Judgement {
  if (!isDecisionInput(value)) return refuse('decision.invalid', null, decisionFaults(value).join('; '));
  if (value.run !== undefined && value.run !== desk.runId) {
    return refuse('decision.wrong-run', value, `it names run ${value.run}, this is ${desk.runId}`);
  }
  if (isRepeat(desk.accepted, value)) return repeated(value, 'the same decision was accepted before; nothing changed');
  return faultOfAim(desk.request, value) ?? judgeSender(desk, value);
}

/** Whether it is about what is waited for, exactly as it is shown now. */
function faultOfAim(request: DecisionRequest | null, decision: DecisionInput): Judgement | null {
  if (request === null) return refuse('decision.not-waiting', decision, 'the run waits for no decision now');
  if (decision.kind !== request.kind) {
    return refuse(
      'decision.not-waiting',
      decision,
      `the run waits for a decision on "${request.kind}", not on "${decision.kind}"`,
    );
  }
  if (decision.digest === request.digest) return null;
  return refuse(
    'decision.stale',
    decision,
    `the digest is not that of what is shown now (revision ${request.revision})`,
  );
}

function judgeSender(desk: DecisionDesk, decision: DecisionInput): Judgement {
  const { request } = desk;
  if (!request) return refuse('decision.not-waiting', decision, 'the run waits for no decision now');
  const identity = request.role ? (desk.identify?.(decision) ?? unverified) : unverified;
  const refusal = faultOfSender(request, decision, identity);
  if (refusal) return refusal;
  const fault = decision.kind === 'budget' ? faultOfRaise(request, decision) : faultOfVerdict(decision);
  if (fault) return refuse('decision.invalid', decision, fault);
  const approval = identity.isVerified ? identity.approval : null;
  const detail = `${decision.decision} of ${decision.kind}, revision ${request.revision}${raiseOf(decision)}`;
  const taken = { decision, approval, code: null, detail } as const;
  const isCounted = decision.decision === 'approve' && (request.approvers?.needed ?? 1) > 1;
  return isCounted ? count(desk, request, taken) : { ...taken, outcome: 'accepted' };
}

/** A token that is no good is refused even where none is needed: whoever sends one wants to be known. */
function faultOfSender(request: DecisionRequest, decision: DecisionInput, identity: Identity): Judgement | null {
  if (!request.role) return null;
  if (identity.isVerified) {
    const fault = faultOfRole(request, identity.approval);
    return fault ? refuse('decision.wrong-role', decision, fault) : null;
  }
  if (identity.fault) return refuse('decision.unverified', decision, identity.fault);
  const mustBeKnown = !request.acceptsUnverified || (request.approvers?.needed ?? 1) > 1 || request.approvers?.names;
  if (!mustBeKnown) return null;
  return refuse('decision.unverified', decision, `a decision on "${request.kind}" needs a "token" that the API signed`);
}

/** One of several approvals. They must come from different people and say the same. */
function count(desk: DecisionDesk, { approvers }: DecisionRequest, taken: Taken): Judgement {
  const { decision, approval } = taken;
  const { needed = 1, approved = [] } = approvers ?? {};
  const actor = approval?.sub ?? '';
  const content = desk.contentOf?.(decision) ?? '';
  const former = formerApproval(approved, actor, approval?.for);
  if (former) return repeated(decision, `${former.actor} has approved it already`);
  if (approved.some(each => each.content !== content)) {
    return refuse('decision.invalid', decision, `it differs from the approval of ${approved[0]?.actor}`);
  }
  const detail = `${taken.detail}, approval ${approved.length + 1} of ${needed}`;
  if (approved.length + 1 >= needed) return { ...taken, detail, outcome: 'accepted' };
  return {
    ...taken,
    detail,
    outcome: 'counted',
    counted: { actor, content, ...(approval?.for !== undefined && { for: approval.for }) },
  };
}

/** A budget may be refused without a reason: the run goes on, only without models. */
function faultOfRaise({ budget }: DecisionRequest, { decision, budgetUsd }: DecisionInput): string | null {
  if (decision === 'edit') return 'only a plan can be edited';
  if (decision === 'reject' || budget?.of !== 'run') return null;
  if (budgetUsd === undefined) return 'an approval needs "budgetUsd", the new limit of the run in US dollars';
  if (budgetUsd > budget.spentUsd && budgetUsd > budget.limitUsd) return null;
  return `"budgetUsd" is more than the present limit of ${budget.limitUsd} and what is used of it, ${budget.spentUsd}`;
}

function raiseOf({ kind, decision, budgetUsd }: DecisionInput): string {
  return kind === 'budget' && decision === 'approve' && budgetUsd !== undefined ? `: USD ${budgetUsd}` : '';
}

function faultOfVerdict(decision: DecisionInput): string | null {
  if (decision.decision === 'reject' && !decision.reason?.trim()) return 'a rejection needs a "reason"';
  if (decision.decision !== 'edit') return null;
  if (decision.kind !== 'plan') return 'only a plan can be edited';
  const isGiven = decision.planHash !== undefined || (typeof decision.plan === 'object' && decision.plan !== null);
  return isGiven ? null : 'an edit needs the edited "plan"';
}

function isRepeat(accepted: readonly DecisionRecord[], decision: DecisionInput): boolean {
  return accepted.some(
    earlier =>
      earlier.digest === decision.digest &&
      earlier.kind === decision.kind &&
      earlier.decision === decision.decision &&
      isSameEdit(earlier, decision),
  );
}

/** Records from before there were roles do not say what was edited. */
function isSameEdit({ edits, isVerified }: DecisionRecord, { planHash, resolutionsHash }: DecisionInput): boolean {
  return isVerified === undefined || edits === (planHash ?? resolutionsHash);
}

function repeated(decision: DecisionInput, detail: string): Judgement {
  return { outcome: 'duplicate', decision, code: null, detail };
}

function refuse(code: RefusalCode, decision: DecisionInput | null, detail: string): Judgement {
  return { outcome: 'refused', code, decision, detail };
}
