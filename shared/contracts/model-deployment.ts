import { z } from 'zod';

/** A configured model: what is known of it before it is asked. */
export const DeploymentFacts = z.strictObject({
  provider: z.string(),
  model: z.string(),
  contextTokens: z.int(),
  maxOutputTokens: z.int(),
  usdPerMillion: z.strictObject({ input: z.number(), output: z.number() }),
  requestsPerMinute: z.number().nullable(),
  tokensPerMinute: z.number().nullable(),
  /** What the call that a run begins with costs at most: no budget below it would do. */
  planningCallMicroUsd: z.int().nonnegative().optional(),
});
export type DeploymentFacts = z.infer<typeof DeploymentFacts>;

/** As `assay models` shows it. */
export const ModelDeployment = DeploymentFacts.extend({
  /** `provider/model` */
  id: z.string(),
  breaker: z.strictObject({
    state: z.enum(['closed', 'open', 'probing']),
    failures: z.int(),
    openUntil: z.iso.datetime().nullable(),
    lastError: z.string().nullable(),
  }),
  seenAt: z.iso.datetime(),
});
export type ModelDeployment = z.infer<typeof ModelDeployment>;

/** What one small call to a model showed. */
export const ModelCheck = z.strictObject({
  id: z.string(),
  milliseconds: z.int().nonnegative(),
  costMicroUsd: z.int().nonnegative(),
  /** Null: it answered. */
  fault: z.string().nullable(),
});
export type ModelCheck = z.infer<typeof ModelCheck>;
