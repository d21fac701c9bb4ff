import { z } from 'zod';
import { CheckFinding, Citation, ClaimKind, Publication, Verdict } from '#shared/contracts/claim';
import { sectionIds } from '#shared/contracts/section';
import { Source } from '#shared/contracts/source';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is 64 hex digits');

/** A document that a person gives to support a claim. */
export const SuppliedSource = z.strictObject({
  title: z.string().trim().min(1).max(500),
  /** Where it can be found again: an address or a file name. */
  location: z.string().trim().min(1).max(2_000),
  publisher: z.string().trim().min(1).max(200).optional(),
  /** ISO date, as precise as known: 2026, 2026-05 or 2026-05-14. */
  publishedAt: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is a date such as 2026-05-14, 2026-05 or 2026')
    .optional(),
  /** Its words; or `contentHash`, the artifact of its bytes, which the API stores. */
  text: z.string().min(1).max(200_000).optional(),
  contentHash: sha256.optional(),
  /** File name that tells the format of `contentHash`, such as report.pdf. */
  fileName: z.string().max(200).optional(),
});
export type SuppliedSource = z.infer<typeof SuppliedSource>;

const claimId = z.string().min(1).max(100);
const reason = z.string().trim().max(2_000).optional();

/** What is decided about one claim. An edited or newly supported claim passes all checks again before it counts. */
export const ClaimResolution = z.discriminatedUnion('action', [
  z.strictObject({ claimId, action: z.literal('accept'), reason }),
  z.strictObject({ claimId, action: z.literal('reject'), reason }),
  z.strictObject({ claimId, action: z.literal('edit'), text: z.string().trim().min(3).max(2_000), reason }),
  z.strictObject({
    claimId,
    action: z.literal('supply'),
    source: SuppliedSource,
    /** The words of the source that say it; found by itself when it is not given. */
    quote: z.string().trim().min(3).max(2_000).optional(),
    /** The claim in other words, when the source says it otherwise. */
    text: z.string().trim().min(3).max(2_000).optional(),
    reason,
  }),
]);
export type ClaimResolution = z.infer<typeof ClaimResolution>;

export const ClaimResolutions = z
  .array(ClaimResolution)
  .max(500)
  .refine(all => new Set(all.map(each => each.claimId)).size === all.length, 'names each claim at most once');

/** Another claim of the same document about the same thing. */
const Kindred = z.strictObject({ claimId: z.string(), text: z.string(), sources: z.array(z.string()) });

/** One claim as it is shown to the person who decides. */
export const ReviewItem = z.strictObject({
  claimId: z.string(),
  sectionId: z.enum(sectionIds),
  kind: ClaimKind,
  text: z.string(),
  verdict: Verdict,
  publication: Publication,
  confidence: z.number().min(0).max(1),
  /** `low-confidence`, `dropped` (stays out unless it is edited or supported) or `always` (its section is always looked at). */
  because: z.enum(['low-confidence', 'dropped', 'always']),
  findings: z.array(CheckFinding),
  citations: z.array(Citation.extend({ title: z.string(), location: z.string(), publisher: z.string().nullable() })),
  agreeing: z.array(Kindred),
  contradicting: z.array(Kindred),
  /** Why what was decided about it before could not be carried out. */
  problem: z.string().nullable(),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

/** Exactly what a decision about claims is about; its hash is what the decision is bound to. */
export const ReviewSheet = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.enum(['claims', 'regulatory']),
  /** Below this confidence a claim is on the sheet; null: all claims of the sections are. */
  below: z.number().nullable(),
  items: z.array(ReviewItem),
  /** Those that the claims cite, each once: who decides may read their stored text. */
  sources: z.array(Source),
});
export type ReviewSheet = z.infer<typeof ReviewSheet>;

/** What became of each claim that was decided. */
export const ReviewOutcome = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.enum(['claims', 'regulatory']),
  decided: z.array(
    z.strictObject({
      claimId: z.string(),
      action: z.enum(['accept', 'reject', 'edit', 'supply']),
      before: z.string(),
      after: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  /** Could not be carried out: to be decided again. */
  open: z.array(z.strictObject({ claimId: z.string(), problem: z.string() })),
});
export type ReviewOutcome = z.infer<typeof ReviewOutcome>;
