import { z } from 'zod';
import { Verdict } from '#shared/contracts/claim';

/** A statement to be checked against documents, whoever made it. */
export const ClaimToCheck = z.strictObject({
  id: z.string().min(1).max(200),
  claim: z.string().trim().min(3).max(2_000),
});
export type ClaimToCheck = z.infer<typeof ClaimToCheck>;

/** What the documents say about it. */
export const CheckedClaim = z.strictObject({
  id: z.string(),
  verdict: Verdict,
  /** 0 to 1, calibrated: of all claims with 0.7, about 70 in 100 are right. */
  confidence: z.number().min(0).max(1),
  /** Exact slices of the documents' texts that carry or deny it, most telling first; empty when nothing speaks of it. */
  quotes: z.array(
    z.strictObject({
      sourceId: z.string(),
      quote: z.string(),
      start: z.int().nonnegative(),
      end: z.int().positive(),
    }),
  ),
  /** The documents of the quotes. */
  sources: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      location: z.string(),
      url: z.string().nullable(),
      publisher: z.string().nullable(),
      /** Of the original bytes. */
      sha256: z.string(),
    }),
  ),
  /** For a person: what agrees, what does not, and what the documents have instead. */
  reasons: z.array(z.string()),
});
export type CheckedClaim = z.infer<typeof CheckedClaim>;
