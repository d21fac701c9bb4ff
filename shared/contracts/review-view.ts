import { z } from 'zod';
import { ReviewSheet } from '#shared/contracts/claim-review';
import { WaitingDecision } from '#shared/contracts/run';

/** GET /v1/runs/:id/review: the open decision about claims, and the claims. */
export const ReviewView = z.strictObject({ request: WaitingDecision, sheet: ReviewSheet });
export type ReviewView = z.infer<typeof ReviewView>;

/** POST /v1/runs/:id/supplied-sources: a stored file, to be named as the source of a claim. */
export const SuppliedFile = z.strictObject({
  contentHash: z.string(),
  bytes: z.int().nonnegative(),
  fileName: z.string(),
});
export type SuppliedFile = z.infer<typeof SuppliedFile>;

/** Endings of the names of files that a corpus can hold, in lower case. A test holds them to the readers. */
export const documentEndings = [
  ...(['csv', 'tsv', 'html', 'htm', 'xhtml', 'json', 'jsonl', 'ndjson'] as const),
  ...(['md', 'markdown', 'mdx', 'pdf', 'txt', 'text'] as const),
] as const;
