import { z } from 'zod';
import { MicroUsd } from '#shared/contracts/money';

export const CallTokens = z.strictObject({
  input: z.int().nonnegative(),
  cachedInput: z.int().nonnegative(),
  cacheWrite: z.int().nonnegative(),
  output: z.int().nonnegative(),
});
export type CallTokens = z.infer<typeof CallTokens>;

/** One request to a provider, answered or not. */
export const CallAttempt = z.strictObject({
  deployment: z.string(),
  /** Why it was made: for an answer, to repair one, as the second step of a cascade, as one of a batch, or to find a near answer. */
  purpose: z.enum(['answer', 'repair', 'cascade', 'batch', 'embedding']),
  /** `answered`, `in-flight`, `lost` when its worker died, or the code of the error. */
  outcome: z.string(),
  tokens: CallTokens,
  costMicroUsd: MicroUsd,
  /** The provider told no usage; the cost is the upper bound that was reserved. */
  isEstimated: z.boolean(),
  requestId: z.string().nullable(),
  startedAt: z.iso.datetime(),
  milliseconds: z.int().nonnegative().nullable(),
});
export type CallAttempt = z.infer<typeof CallAttempt>;

/** Why these deployments, in this order. */
export const RouteExplanation = z.strictObject({
  rule: z.string(),
  why: z.string(),
  mode: z.enum(['first', 'cascade']),
  /** Ids "provider/model" in the order they are asked. */
  candidates: z.array(z.string()),
  /** One sentence for everything that changed the order or left one out. */
  notes: z.array(z.string()),
});
export type RouteExplanation = z.infer<typeof RouteExplanation>;

export const callStatuses = ['running', 'completed', 'failed'] as const;

/** One answered question of a run, as `assay calls` shows it. */
export const ModelCall = z.strictObject({
  key: z.string(),
  prompt: z.string(),
  promptVersion: z.int(),
  /** Artifact of the words that stood in the place of the prompt's own; null: its own. */
  words: z.string().nullable().default(null),
  /** Of the document, where the prompt is about one. */
  section: z.string().nullable(),
  engine: z.string(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  status: z.enum(callStatuses),
  /** Answered from the journal for this run, so it paid nothing. */
  isReused: z.boolean(),
  tokens: CallTokens,
  costMicroUsd: MicroUsd,
  attempts: z.array(CallAttempt),
  route: RouteExplanation.nullable(),
  error: z.string().nullable(),
  at: z.iso.datetime(),
  milliseconds: z.int().nonnegative().nullable(),
});
export type ModelCall = z.infer<typeof ModelCall>;

export const costGroups = ['run', 'day', 'model', 'stage', 'tenant'] as const;
export type CostGroup = (typeof costGroups)[number];

/** One line of a cost report. */
export const CostLine = z.strictObject({
  group: z.string(),
  attempts: z.int().nonnegative(),
  tokens: CallTokens,
  costMicroUsd: MicroUsd,
});
export type CostLine = z.infer<typeof CostLine>;
