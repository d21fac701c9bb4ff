import { z } from 'zod';
import type { OpenRequest } from '#infra/storage/history-rewind';
import { DecisionRequest } from '#shared/contracts/decision';
import { Role } from '#shared/contracts/decision-rule';
import type { WaitingDecision } from '#shared/contracts/run';
import { requestTimes } from '#shared/policies/approval-deadline';
import { decisionPaste } from '#shared/policies/decision-paste';

const Asked = DecisionRequest.pick({ kind: true, digest: true, revision: true });
/** What the run itself knows besides, such as who has approved, it is asked for when somebody decides. */
const Told = z.object({ role: Role.optional().catch(undefined) });
const Input = z.object({ decisionDeadlineDays: z.number() });

/** The decision that was open at the point, as the row showed it then: its times follow from when it was asked. */
export function waitingAgain(runId: string, { at, data }: OpenRequest, input: unknown): WaitingDecision | null {
  const asked = Asked.safeParse({ kind: data['kind'], digest: data['digest'], revision: data['revision'] });
  const days = Input.safeParse(input);
  if (!asked.success || !days.success) return null;
  const times = requestTimes(at.getTime(), days.data.decisionDeadlineDays);
  const { role } = Told.parse(data);
  const request = { ...asked.data, ...times, ...(role && { role }) };
  return { ...request, ...decisionPaste(runId, request) };
}
