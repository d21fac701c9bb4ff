import { z } from 'zod';

/** What the gaps of a document mean: for each that was found by counting, why it matters and where to look next. */
export const GapAnalysis = z.strictObject({
  gaps: z
    .array(
      z.strictObject({
        gapId: z.string().max(80),
        matters: z.string().max(600).nullable(),
        lookFor: z.array(z.string().max(200)).max(5),
      }),
    )
    .max(80),
  /** Gaps that no count shows. */
  more: z.array(z.strictObject({ question: z.string().max(400), matters: z.string().max(600) })).max(10),
});
export type GapAnalysis = z.infer<typeof GapAnalysis>;
