import type { DecisionInput, DecisionRecord, DecisionRequest } from '#shared/contracts/decision';
import { decisionFaults, isDecisionInput } from '#shared/policies/decision-guard';

/** What is known when a decision arrives. */
export interface DecisionDesk {
  readonly runId: string;
  /** What the run waits for now, if anything. */
  readonly request: DecisionRequest | null;
  readonly accepted: readonly DecisionRecord[];
}

type RefusalCode = 'decision.invalid' | 'decision.wrong-run' | 'decision.not-waiting' | 'decision.stale';

export type Judgement =
  | { readonly outcome: 'accepted'; readonly decision: DecisionInput; readonly code: null; readonly detail: string }
  | { readonly outcome: 'duplicate'; readonly decision: DecisionInput; readonly code: null; readonly detail: string }
  | {
      readonly outcome: 'refused';
      readonly decision: DecisionInput | null;
      readonly code: RefusalCode;
      readonly detail: string;
    };

/** Decides about a decision. Never throws, whatever is sent; only `accepted` may change anything. */
export function judgeDecision(desk: DecisionDesk, value: unknown): Judgement {
  if (!isDecisionInput(value)) return refuse('decision.invalid', null, decisionFaults(value).join('; '));
  if (value.run !== undefined && value.run !== desk.runId) {
    return refuse('decision.wrong-run', value, `it names run ${value.run}, this is ${desk.runId}`);
  }
  if (isRepeat(desk.accepted, value)) {
    return {
      outcome: 'duplicate',
      decision: value,
      code: null,
      detail: 'the same decision was accepted before; nothing changed',
    };
  }
  return judgeAgainstRequest(desk.request, value);
}

function judgeAgainstRequest(request: DecisionRequest | null, decision: DecisionInput): Judgement {
  if (request === null) return refuse('decision.not-waiting', decision, 'the run waits for no decision now');
  if (decision.kind !== request.kind) {
    return refuse(
      'decision.not-waiting',
      decision,
      `the run waits for a decision on "${request.kind}", not on "${decision.kind}"`,
    );
  }
  if (decision.digest !== request.digest) {
    return refuse(
      'decision.stale',
      decision,
      `the digest is not that of what is shown now (revision ${request.revision})`,
    );
  }
  const fault = decision.kind === 'budget' ? faultOfRaise(request, decision) : faultOfVerdict(decision);
  if (fault) return refuse('decision.invalid', decision, fault);
  return {
    outcome: 'accepted',
    decision,
    code: null,
    detail: `${decision.decision} of ${decision.kind}, revision ${request.revision}${raiseOf(decision)}`,
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
      earlier.digest === decision.digest && earlier.kind === decision.kind && earlier.decision === decision.decision,
  );
}

function refuse(code: RefusalCode, decision: DecisionInput | null, detail: string): Judgement {
  return { outcome: 'refused', code, decision, detail };
}
