import { z } from 'zod';

/** One input of a formula. `stated` ones are published numbers; an `assumed` one is nobody's and says so. */
export const NumberInput = z.strictObject({
  /** As the formula names it. */
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  /** What it is, in words, with its year and place. */
  label: z.string(),
  /** In `unit`, scale applied; a percentage as it is written (46 for 46 %). */
  value: z.number(),
  unit: z.string(),
  /** ISO 4217, null for other units. */
  currency: z.string().nullable(),
  basis: z.enum(['stated', 'assumed']),
  /** The number it is and the claim that carries it; null for an assumption. */
  numberId: z.string().nullable(),
  claimId: z.string().nullable(),
});
export type NumberInput = z.infer<typeof NumberInput>;
