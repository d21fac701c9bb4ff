import { z } from 'zod';
import { DecisionRecord } from '#shared/contracts/decision';
import { WaitingDecision } from '#shared/contracts/run';

/** GET /v1/runs/:id/decisions */
export const DecisionsView = z.strictObject({
  waiting: WaitingDecision.nullable(),
  /** Also those that were refused, oldest first. */
  decisions: z.array(DecisionRecord),
});

/** What became of a decision; `id` makes sending it again harmless. */
export const DecisionOutcomeView = z.strictObject({
  id: z.string(),
  outcome: z.enum(['accepted', 'counted', 'refused', 'duplicate']),
  code: z.string().nullable(),
  detail: z.string(),
});
