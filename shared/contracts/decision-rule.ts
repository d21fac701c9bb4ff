import { z } from 'zod';

/** Rights to decide. A person may hold several; an owner of a tenant holds all. */
export const Role = z.enum(['product-manager', 'compliance-officer', 'budget-owner', 'publisher', 'executive']);
export type Role = z.infer<typeof Role>;

/** On which terms one kind of decision is asked for. */
export const DecisionTerms = z.strictObject({
  role: Role,
  /** How many different people must approve. */
  approvers: z.int().min(1).max(9),
  /** The only people who may decide, by the names of their API keys. Absent: everybody in the role. */
  names: z.array(z.string().min(1).max(200)).min(1).max(20).optional(),
  /** Asked one after another, each when a deadline has passed. */
  escalatesTo: z.array(Role).max(5),
  atDeadline: z.enum(['escalate', 'end']),
  acceptsUnverified: z.boolean(),
});
export type DecisionTerms = z.infer<typeof DecisionTerms>;

/** What a brief may ask for besides or instead of what its vertical says. */
export const DecisionWishes = z.strictObject({
  /** Decisions that nobody needs to take; only this one can be skipped. */
  skip: z.array(z.enum(['claims'])).default([]),
  /** Different people who must approve, by kind. */
  approvers: z
    .partialRecord(z.enum(['plan', 'claims', 'regulatory', 'budget', 'final']), z.int().min(1).max(9))
    .default({}),
  /** Claims less sure than this go to a person; never less than the vertical asks for. */
  reviewBelow: z.number().min(0).max(1).optional(),
});
export type DecisionWishes = z.infer<typeof DecisionWishes>;
