import { z } from 'zod';

/** How much a source may be believed by what it is; what it says is judged claim by claim. */
export const SourceQuality = z.strictObject({
  sourceId: z.string(),
  /** 0 to 1. */
  score: z.number().min(0).max(1),
  /** In words, what speaks for it before what speaks against it. */
  reasons: z.array(z.string()).min(1),
});
export type SourceQuality = z.infer<typeof SourceQuality>;
