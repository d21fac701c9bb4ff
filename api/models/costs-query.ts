import { z } from 'zod';
import { costGroups } from '#shared/contracts/model-call';

/** GET /v1/costs */
export const CostsQuery = z.strictObject({
  by: z.enum(costGroups).default('run'),
  /** Of this run alone. */
  run: z.string().max(80).optional(),
});
export type CostsQuery = z.infer<typeof CostsQuery>;
