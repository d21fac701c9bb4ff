import { z } from 'zod';
import { DecisionKind } from '#shared/contracts/decision';
import { DecisionTerms } from '#shared/contracts/decision-rule';
import { EvidenceNeed } from '#shared/contracts/plan';
import { sectionIds } from '#shared/contracts/section';

/** One vertical is one file of data. A question may use {title}, {competitor} and {geography} from the brief. */
export const Vertical = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string(),
  version: z.int().positive(),
  /** Words that mean the market of this vertical, added to searches. */
  terms: z.array(z.string()),
  questions: z.array(
    z.strictObject({
      sectionId: z.enum(sectionIds),
      text: z.string(),
      needs: z.array(EvidenceNeed).min(1),
      queries: z.array(z.string()).min(1),
      critical: z.boolean(),
      tools: z.array(z.string()).min(1),
    }),
  ),
  /** Research tools that a section's questions ask after their own, as far as they are enabled. */
  chains: z.partialRecord(z.enum(sectionIds), z.array(z.string()).min(1)).optional(),
  /** Sections that a person must always look at before publication. */
  alwaysReviewed: z.array(z.enum(sectionIds)),
  /** Where decisions are asked for on other terms than the usual ones of `shared/policies/decision-rules`. */
  decisions: z.partialRecord(DecisionKind, DecisionTerms.partial()).optional(),
  /** Claims less sure than this go to a person; 0.6 when absent. */
  reviewBelow: z.number().min(0).max(1).optional(),
  /** Claims a section needs before it counts as complete. */
  minimumClaims: z.partialRecord(z.enum(sectionIds), z.int().positive()),
});
export type Vertical = z.infer<typeof Vertical>;

export function defineVertical(vertical: Vertical): Vertical {
  return vertical;
}
