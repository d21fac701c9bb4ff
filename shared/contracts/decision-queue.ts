import { z } from 'zod';
import { DecisionKind } from '#shared/contracts/decision';
import { Role } from '#shared/contracts/decision-rule';

/** A decision that a run of the tenant waits for, as one of a list. */
export const QueuedDecision = z.strictObject({
  runId: z.string(),
  title: z.string(),
  vertical: z.string(),
  kind: DecisionKind,
  revision: z.int().positive(),
  digest: z.string(),
  /** Null in runs begun before there were roles, where anybody may decide. */
  role: Role.nullable(),
  /** Roles that may decide besides since deadlines passed. */
  escalatedTo: z.array(Role),
  deadline: z.iso.datetime(),
  requestedAt: z.iso.datetime(),
  /** Claims to decide; null for what is no review of claims. */
  items: z.int().nullable(),
  /** Different people who must approve, and the names of those who have. */
  needed: z.int().positive(),
  approved: z.array(z.string()),
  /** Whether a decision of the caller would count now. */
  mayDecide: z.boolean(),
  /** A deadline has passed since it was asked. */
  isOverdue: z.boolean(),
});
export type QueuedDecision = z.infer<typeof QueuedDecision>;

/** GET /v1/decisions: first what the caller may decide, then the rest, each by deadline. */
export const DecisionQueue = z.strictObject({ decisions: z.array(QueuedDecision) });
export type DecisionQueue = z.infer<typeof DecisionQueue>;
