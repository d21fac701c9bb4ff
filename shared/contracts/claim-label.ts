import { z } from 'zod';
import { ClaimKind, Verdict } from '#shared/contracts/claim';

export const ClaimLabelAction = z.enum(['accept', 'reject', 'edit', 'supply']);
export type ClaimLabelAction = z.infer<typeof ClaimLabelAction>;

/** What was known of a claim when a person decided about it: never its words. */
export const ClaimLabelFeatures = z.strictObject({
  verdict: Verdict,
  kind: ClaimKind,
  independentSources: z.int().nonnegative(),
  /** As it was shown, 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** Version of the model that told it, as in the claim. */
  model: z.string().optional(),
});
export type ClaimLabelFeatures = z.infer<typeof ClaimLabelFeatures>;

/** A person's decision about a claim, as a label for its confidence. */
export const ClaimLabel = z.strictObject({
  tenant: z.string(),
  runId: z.string(),
  claimId: z.string(),
  sheetHash: z.string(),
  action: ClaimLabelAction,
  /** It was right as it was written. */
  isRight: z.boolean(),
  /** Of its confidence, before the tenant's own scale. */
  logOdds: z.number(),
  features: ClaimLabelFeatures,
});
export type ClaimLabel = z.infer<typeof ClaimLabel>;
