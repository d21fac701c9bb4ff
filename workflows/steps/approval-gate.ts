import { condition } from '@temporalio/workflow';
import type { BudgetQuestion, DecisionInput, DecisionKind } from '#shared/contracts/decision';
import type { StoryLine } from '#shared/contracts/stages';
import { approvalTimes } from '#shared/policies/approval-deadline';
import type { RunState } from '#shared/policies/run-state';
import type { RunDesk } from '#workflows/steps/run-desk';

export interface ApprovalRequest {
  readonly state: RunState;
  readonly kind: DecisionKind;
  readonly digest: string;
  readonly revision: number;
  /** With the kind `budget`. */
  readonly budget?: BudgetQuestion;
}

/** Asks people and waits: for a decision, with one reminder, until the deadline. Null means that it expired. */
export async function approvalGate(desk: RunDesk, ask: ApprovalRequest): Promise<DecisionInput | null> {
  const times = approvalTimes(Date.now(), desk.input.decisionDeadlineDays);
  desk.verdict = null;
  desk.request = {
    kind: ask.kind,
    digest: ask.digest,
    revision: ask.revision,
    requestedAt: iso(times.requestedAt),
    remindAt: iso(times.remindAt),
    deadline: iso(times.deadline),
    ...(ask.budget && { budget: ask.budget }),
  };
  await desk.moveTo(ask.state, { decision: desk.waiting() }, [
    line(ask, 'decision-requested', { deadline: iso(times.deadline), ...ask.budget }),
  ]);
  if (!(await decidedBefore(desk, times.remindAt))) {
    await desk.write({}, [line(ask, 'decision-reminded', { deadline: iso(times.deadline) })]);
    await decidedBefore(desk, times.deadline);
  }
  const verdict = desk.closeRequest();
  await desk.write({ decision: null }, [
    line(ask, verdict ? 'decision-made' : 'decision-expired', { decision: verdict?.decision ?? 'expire' }),
  ]);
  return verdict;
}

/** Waits until a decision was accepted or the time has come; refused decisions are written down as they come in. */
async function decidedBefore(desk: RunDesk, time: number): Promise<boolean> {
  for (;;) {
    const left = Math.max(1, time - Date.now());
    const isWoken = await condition(() => desk.verdict !== null || desk.hasUnwritten, left);
    if (desk.verdict) return true;
    if (!isWoken) return false;
    await desk.write({}, []);
  }
}

function line(ask: ApprovalRequest, type: string, data: Record<string, unknown>): StoryLine {
  return {
    key: `${type}:${ask.kind}:${ask.revision}`,
    type,
    data: { kind: ask.kind, revision: ask.revision, digest: ask.digest, ...data },
  };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
