import { z } from 'zod';
import { DecisionInput } from '#shared/contracts/decision';

/** POST /v1/runs/:id/decisions. An edited plan comes whole: a hash could name another tenant's artifact. */
export const DecisionBody = DecisionInput.omit({ planHash: true }).extend({
  id: z.string().min(1).max(200).optional(),
});
export type DecisionBody = z.infer<typeof DecisionBody>;
