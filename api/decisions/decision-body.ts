import { z } from 'zod';
import { ClaimResolutions } from '#shared/contracts/claim-review';
import { DecisionInput } from '#shared/contracts/decision';

/**
 * POST /v1/runs/:id/decisions. Edited plans and resolutions come whole: a hash could name another tenant's artifact. A
 * `token`, as the JSON to paste has it, is not looked at: the API key says who decides.
 */
export const DecisionBody = DecisionInput.omit({ planHash: true, resolutionsHash: true }).extend({
  id: z.string().min(1).max(200).optional(),
  claims: ClaimResolutions.optional(),
});
export type DecisionBody = z.infer<typeof DecisionBody>;
