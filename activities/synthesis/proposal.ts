import { z } from 'zod';
import { ClaimKind, MarketNumber } from '#shared/contracts/claim';

/** Where a claim's words stand: a quote within one offered passage, or everything from that passage through another. */
export const ProposedCitation = z.strictObject({
  passage: z.int().nonnegative(),
  /** Copied character by character from the passage. */
  quote: z.string().min(1).max(6_000),
  /** For a list of like rows: the last passage of an unbroken run that starts with `passage`. */
  through: z.int().nonnegative().nullable(),
});
export type ProposedCitation = z.infer<typeof ProposedCitation>;

export const ProposedNumber = MarketNumber.omit({ id: true, claimId: true, sourceIds: true, inputs: true });
export type ProposedNumber = z.infer<typeof ProposedNumber>;

export const ProposedClaim = z.strictObject({
  kind: ClaimKind,
  text: z.string().min(3).max(2_000),
  citations: z.array(ProposedCitation).min(1).max(8),
  numbers: z.array(ProposedNumber).max(12),
  subjects: z.array(z.string().max(200)).max(12),
  questionIds: z.array(z.string()).max(20),
  salience: z.number().min(0).max(1),
});
export type ProposedClaim = z.infer<typeof ProposedClaim>;

export const ProposedSection = z.strictObject({ claims: z.array(ProposedClaim).max(40) });
export type ProposedSection = z.infer<typeof ProposedSection>;
