import { z } from 'zod';
import { runStates } from '#shared/policies/run-state';

const split = (value: unknown) => (typeof value === 'string' ? value.split(',') : value);

/** GET /v1/runs */
export const ListRunsQuery = z.strictObject({
  /** One or several states, by comma or repeated. */
  state: z.preprocess(split, z.array(z.enum(runStates)).max(runStates.length)).optional(),
  vertical: z.string().max(64).optional(),
  /** Words in the title. */
  text: z.string().trim().max(200).optional(),
  /** `next` of the page before. */
  before: z
    .string()
    .regex(/^run-[0-9a-z-]{1,64}$/, 'is the "next" of a page')
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type ListRunsQuery = z.infer<typeof ListRunsQuery>;
