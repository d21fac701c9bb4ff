import { z } from 'zod';

const Verdicts = z
  .array(z.enum(['approve', 'reject', 'edit']))
  .min(1)
  .max(3);

/** POST /v1/runs/:id/tokens */
export const NewDecisionToken = z.strictObject({
  /** What it is to be good for; default: all that the decision takes. */
  verdicts: Verdicts.optional(),
});
export type NewDecisionToken = z.infer<typeof NewDecisionToken>;

/** Says in the Temporal UI who decides about what is open now. Whoever has it decides in its owner's name. */
export const DecisionToken = z.strictObject({
  token: z.string(),
  expiresAt: z.iso.datetime(),
  /** The JSON to paste, with the token in it. */
  approveWith: z.string(),
  rejectWith: z.string(),
});
export type DecisionToken = z.infer<typeof DecisionToken>;
