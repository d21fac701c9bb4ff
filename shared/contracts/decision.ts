import { z } from 'zod';

export const DecisionKind = z.enum(['plan', 'final', 'budget']);
export type DecisionKind = z.infer<typeof DecisionKind>;

const digest = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, 'is "sha256:" and 64 hex digits, as shown with the thing to decide');

/** The one JSON object a person sends, by update or signal, from the API, the CLI or the Temporal UI. */
export const DecisionInput = z.strictObject({
  /** The run it is meant for; refused when it names another. */
  run: z.string().max(200).optional(),
  kind: DecisionKind,
  decision: z.enum(['approve', 'reject', 'edit']),
  /** Of exactly what was shown. */
  digest,
  reason: z.string().max(2_000).optional(),
  /** Who decides, as they say themselves. */
  actor: z.string().max(200).optional(),
  /** Client-made id that makes a repeated send harmless. */
  id: z.string().max(200).optional(),
  /** With `edit` only: the artifact hash of the edited plan, stored by the API, or the plan itself (Temporal UI). */
  planHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  plan: z.unknown().optional(),
  /** With the approval of a budget: the new limit of the run, in US dollars. */
  budgetUsd: z.number().positive().max(1_000_000).optional(),
  channel: z.enum(['api', 'cli', 'temporal-ui', 'console', 'demo']).optional(),
});
export type DecisionInput = z.infer<typeof DecisionInput>;

/** The figures behind the question for more money, in US dollars. */
export const BudgetQuestion = z.strictObject({
  /** What is used up: the budget of the run, or that of the tenant's month, against which a raise of the run is of no help. */
  of: z.enum(['run', 'month']),
  limitUsd: z.number().nonnegative(),
  /** Paid and promised to calls under way. */
  spentUsd: z.number().nonnegative(),
  /** A limit that leaves room to go on. */
  suggestedUsd: z.number().positive(),
});
export type BudgetQuestion = z.infer<typeof BudgetQuestion>;

/** What is asked of a person, as the workflow holds it. */
export const DecisionRequest = z.strictObject({
  kind: DecisionKind,
  digest,
  revision: z.int().positive(),
  requestedAt: z.iso.datetime(),
  deadline: z.iso.datetime(),
  remindAt: z.iso.datetime(),
  /** With the kind `budget`. */
  budget: BudgetQuestion.optional(),
});
export type DecisionRequest = z.infer<typeof DecisionRequest>;

/** What became of a decision that was sent; also kept for those that were refused. */
export const DecisionRecord = z.strictObject({
  kind: DecisionKind,
  decision: z.enum(['approve', 'reject', 'edit', 'expire', 'unreadable']),
  digest: z.string(),
  revision: z.int().positive(),
  reason: z.string().nullable(),
  /** As claimed by the sender; `verified` says whether the API vouched for it. */
  actor: z.string().nullable(),
  channel: z.string(),
  decidedAt: z.iso.datetime(),
  outcome: z.enum(['accepted', 'refused', 'duplicate']),
  detail: z.string(),
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;
