import { z } from 'zod';
import { sectionIds } from '#shared/contracts/section';

/** What a question needs before its answer may be called evidence. */
export const EvidenceNeed = z.enum(['number', 'named-company', 'price', 'rule', 'date', 'statement', 'complaint']);
export type EvidenceNeed = z.infer<typeof EvidenceNeed>;

export const ResearchQuestion = z.strictObject({
  id: z.string().regex(/^q-\d{2,3}$/),
  sectionId: z.enum(sectionIds),
  text: z.string().trim().min(5).max(500),
  needs: z.array(EvidenceNeed).min(1).max(7),
  /** Search phrases, most telling first. */
  queries: z.array(z.string().trim().min(2).max(200)).min(1).max(12),
  /** Research tools to ask, in this order. */
  tools: z
    .array(z.string().regex(/^[a-z][a-z0-9-]*(?:\.[a-z0-9][a-z0-9_-]*)*$/))
    .min(1)
    .max(8),
  /** A critical question insists on evidence; others go on as "insufficient evidence". */
  critical: z.boolean(),
});
export type ResearchQuestion = z.infer<typeof ResearchQuestion>;

/** What will be asked and what that is expected to cost; people approve exactly this. */
export const ResearchPlan = z.strictObject({
  schemaVersion: z.literal(1),
  title: z.string().min(1).max(200),
  vertical: z.string(),
  engine: z.string(),
  questions: z.array(ResearchQuestion).min(1).max(120),
  /** Pages that will be read for all questions; missing when there are none. */
  links: z
    .array(z.url({ protocol: /^https?$/ }).max(2_000))
    .max(50)
    .optional(),
  estimate: z.strictObject({
    toolCalls: z.int().nonnegative(),
    promptCalls: z.int().nonnegative(),
    /** US dollars. */
    costUsd: z.number().nonnegative(),
    /** How the cost was estimated; absent where no model is asked. */
    basis: z.string().max(800).optional(),
    /** What to know before approving: the budget does not cover the estimate. */
    warning: z.string().max(600).optional(),
  }),
});
export type ResearchPlan = z.infer<typeof ResearchPlan>;
