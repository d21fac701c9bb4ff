import { z } from 'zod';
import type { OpenRequest } from '#infra/storage/history-rewind';
import { DecisionRequest } from '#shared/contracts/decision';
import type { WaitingDecision } from '#shared/contracts/run';
import { approvalTimes } from '#shared/policies/approval-deadline';
import { decisionPaste } from '#shared/policies/decision-paste';

const Asked = DecisionRequest.pick({ kind: true, digest: true, revision: true });
const Input = z.object({ decisionDeadlineDays: z.number() });

/** The decision that was open at the point, as the row showed it then: its times follow from when it was asked. */
export function waitingAgain(runId: string, { at, data }: OpenRequest, input: unknown): WaitingDecision | null {
  const asked = Asked.safeParse({ kind: data['kind'], digest: data['digest'], revision: data['revision'] });
  const days = Input.safeParse(input);
  if (!asked.success || !days.success) return null;
  const { requestedAt, remindAt, deadline } = approvalTimes(at.getTime(), days.data.decisionDeadlineDays);
  const times = { requestedAt: iso(requestedAt), remindAt: iso(remindAt), deadline: iso(deadline) };
  return { ...asked.data, ...times, ...decisionPaste(runId, asked.data) };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
