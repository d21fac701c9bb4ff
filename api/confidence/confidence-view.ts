import { z } from 'zod';

const share = z.number().min(0).max(1);

/** GET /v1/confidence: how far what was told of claims agrees with what people decided about them. */
export const ConfidenceView = z.strictObject({
  reliability: z.strictObject({
    /** Decisions about claims. */
    count: z.int().nonnegative(),
    /** Mean distance of told and right over the bands; null of nothing. */
    ece: share.nullable(),
    /** Mean squared error; null of nothing. */
    brier: share.nullable(),
    bins: z.array(
      z.strictObject({
        from: share,
        to: share,
        count: z.int().nonnegative(),
        told: share.nullable(),
        right: share.nullable(),
      }),
    ),
  }),
  /** From so many decisions on a scale is fitted. */
  leastLabels: z.int().positive(),
  /** The newest; null while there are too few decisions. */
  scale: z
    .strictObject({
      fittedAt: z.iso.datetime(),
      labels: z.int().positive(),
      heldOut: z.int().positive(),
      brierBefore: share,
      brierAfter: share,
      /** Runs that begin from then on tell their confidences by it. */
      isUsed: z.boolean(),
    })
    .nullable(),
});
export type ConfidenceView = z.infer<typeof ConfidenceView>;
