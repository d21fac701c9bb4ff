import { z } from 'zod';

const names = z.array(z.string().min(1)).min(1);

/** All conditions given must hold; one that is left out holds for everything. */
export const RouteCondition = z.strictObject({
  /** Names of prompts. */
  task: names.optional(),
  section: names.optional(),
  vertical: names.optional(),
  tenant: names.optional(),
  /** Holds when less than this share (0 to 1) of the tightest budget is left. */
  budgetLeftBelow: z.number().min(0).max(1).optional(),
});
export type RouteCondition = z.infer<typeof RouteCondition>;

export const RouteRule = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected kebab-case'),
  when: RouteCondition.default({}),
  /** `provider/model`, `provider/*`, `*` (all, as configured), `cheapest` or `dearest`; earlier ones are asked first. */
  use: names,
  /** `cascade`: the first answers, and the next are asked only when its answer does not pass the gate of the task. */
  mode: z.enum(['first', 'cascade']).default('first'),
  why: z.string().min(1),
});
export type RouteRule = z.infer<typeof RouteRule>;

/** The first rule that matches decides. */
export const RouteTable = z.strictObject({ rules: z.array(RouteRule).min(1) });
export type RouteTable = z.infer<typeof RouteTable>;

/** Of one provider, over all its models and all workers. */
export const ProviderLimit = z.strictObject({
  requestsPerMinute: z.number().positive().optional(),
  tokensPerMinute: z.number().positive().optional(),
});
export type ProviderLimit = z.infer<typeof ProviderLimit>;

/** The file that ASSAY_MODEL_ROUTES names. */
export const RouteFile = RouteTable.partial().extend({ limits: z.record(z.string(), ProviderLimit).default({}) });
export type RouteFile = z.infer<typeof RouteFile>;
