import { condition } from '@temporalio/workflow';
import type { BudgetQuestion, DecisionInput, DecisionKind, DecisionRequest } from '#shared/contracts/decision';
import type { DecisionTerms } from '#shared/contracts/decision-rule';
import type { StoryLine } from '#shared/contracts/stages';
import { escalatedDays, requestTimes } from '#shared/policies/approval-deadline';
import type { RunState } from '#shared/policies/run-state';
import type { RunDesk } from '#workflows/steps/run-desk';

export interface ApprovalRequest {
  readonly state: RunState;
  readonly kind: DecisionKind;
  readonly digest: string;
  readonly revision: number;
  /** Artifact that is decided about. */
  readonly subject?: string;
  /** With the kind `budget`. */
  readonly budget?: BudgetQuestion;
  /** With the kinds `claims` and `regulatory`: how many claims there are. */
  readonly items?: number;
}

/**
 * Asks people and waits for a decision, with a reminder before each deadline. At a deadline the next role is asked and the
 * wait goes on; nothing is ever accepted by time. Null: the request ends at its deadline, and nobody has decided.
 */
export async function approvalGate(desk: RunDesk, ask: ApprovalRequest): Promise<DecisionInput | null> {
  const terms = desk.termsOf(ask.kind);
  desk.verdict = null;
  desk.request = requestOf(desk, ask, terms);
  const { deadline } = desk.request;
  await desk.moveTo(ask.state, { decision: desk.waiting() }, [
    line(ask, 'decision-requested', { deadline, ...roleOf(terms), ...ask.budget }),
  ]);
  await waitForDecision(desk, ask, terms);
  const verdict = desk.closeRequest();
  await desk.write({ decision: null }, [
    line(ask, verdict ? 'decision-made' : 'decision-expired', { decision: verdict?.decision ?? 'expire' }),
  ]);
  return verdict;
}

function requestOf(desk: RunDesk, ask: ApprovalRequest, terms: DecisionTerms | null): DecisionRequest {
  const { kind, digest, revision, budget, subject, items } = ask;
  const base = {
    kind,
    digest,
    revision,
    ...requestTimes(Date.now(), desk.input.decisionDeadlineDays),
    ...(budget && { budget }),
  };
  if (!terms) return base;
  const { role, acceptsUnverified, approvers: needed, names, atDeadline } = terms;
  return {
    ...base,
    role,
    acceptsUnverified,
    atDeadline,
    ...(subject !== undefined && { subject }),
    ...(items !== undefined && { items }),
    approvers: { needed, ...(names && { names }), approved: [] },
    signedBy: (desk.input.approvalKeys ?? []).map(({ kid }) => kid),
  };
}

async function waitForDecision(desk: RunDesk, ask: ApprovalRequest, terms: DecisionTerms | null): Promise<void> {
  for (let step = 0; ; step += 1) {
    const { remindAt, deadline } = desk.request ?? {};
    if (await decidedBefore(desk, remindAt)) return;
    await desk.write({}, [line(ask, 'decision-reminded', { deadline, ...roleOf(terms) }, step)]);
    if (await decidedBefore(desk, deadline)) return;
    if (terms?.atDeadline !== 'escalate') return;
    await escalate(desk, ask, { terms, step });
  }
}

/** Asks the next role besides those that were asked; after the last one, the last one again. */
async function escalate(
  desk: RunDesk,
  ask: ApprovalRequest,
  { terms, step }: { readonly terms: DecisionTerms; readonly step: number },
): Promise<void> {
  const { request } = desk;
  if (!request) return;
  const { requestedAt, ...renewed } = requestTimes(Date.now(), escalatedDays(desk.input.decisionDeadlineDays, step));
  const escalatedTo = terms.escalatesTo.slice(0, step + 1);
  desk.request = { ...request, ...renewed, escalatedTo };
  const to = escalatedTo.at(-1) ?? terms.role;
  desk.showDetails();
  await desk.write({ decision: desk.waiting() }, [
    line(
      ask,
      'decision-escalated',
      { role: terms.role, to, since: request.requestedAt, deadline: renewed.deadline },
      step,
    ),
  ]);
}

/** Waits until a decision was accepted or the time has come; other decisions are written down as they come in. */
async function decidedBefore(desk: RunDesk, time: string | undefined): Promise<boolean> {
  for (;;) {
    const left = Math.max(1, Date.parse(time ?? '') - Date.now());
    const isWoken = await condition(() => desk.verdict !== null || desk.hasUnwritten, left);
    if (desk.verdict) return true;
    if (!isWoken) return false;
    await desk.write(desk.hasCounted ? { decision: desk.waiting() } : {}, []);
  }
}

function roleOf(terms: DecisionTerms | null): { role?: string } {
  return terms ? { role: terms.role } : {};
}

/** Of the first round the keys are as they were before there were more. */
function line(ask: ApprovalRequest, type: string, data: Record<string, unknown>, round = 0): StoryLine {
  return {
    key: `${type}:${ask.kind}:${ask.revision}${round > 0 ? `:${round}` : ''}`,
    type,
    data: { kind: ask.kind, revision: ask.revision, digest: ask.digest, ...data },
  };
}
