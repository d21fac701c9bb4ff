import { z } from 'zod';
import { NumberInput } from '#shared/contracts/number-input';

/** No estimate is surer than this, whatever it rests on. */
export const mostSureEstimate = 0.3;

export const EstimateRole = z.enum(['tam', 'sam', 'som', 'growth', 'size']);
export type EstimateRole = z.infer<typeof EstimateRole>;

/** A figure that no source states, computed here from numbers that sources do state. It is no claim and is never cited. */
export const Estimate = z.strictObject({
  /** `estimate-` and a number. */
  id: z.string(),
  role: EstimateRole,
  /** What is counted. */
  metric: z.string(),
  /** `assumed`: an input is nobody's number; then there is a range and no value. */
  method: z.enum(['estimated', 'assumed']),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  currency: z.string().nullable(),
  year: z.string().nullable(),
  geography: z.string().nullable(),
  /** Arithmetic over the names of `inputs`; for a range, of its value or its two ends ("a .. b"). */
  formula: z.string(),
  inputs: z.array(NumberInput).min(1),
  confidence: z.number().min(0).max(mostSureEstimate),
  /** How it was found and what it leaves out, in words. */
  because: z.string(),
});
export type Estimate = z.infer<typeof Estimate>;

/** A figure that could not even be estimated. */
export const MissingEstimate = z.strictObject({
  role: EstimateRole,
  /** What would be needed, each in words. */
  needs: z.array(z.string()).min(1),
});
export type MissingEstimate = z.infer<typeof MissingEstimate>;

export const Estimates = z.strictObject({ figures: z.array(Estimate), missing: z.array(MissingEstimate) });
export type Estimates = z.infer<typeof Estimates>;
