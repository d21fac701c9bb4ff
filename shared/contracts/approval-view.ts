import { z } from 'zod';
import { ClaimResolutions, ReviewSheet } from '#shared/contracts/claim-review';
import { DecisionKind } from '#shared/contracts/decision';
import { ResearchPlan } from '#shared/contracts/plan';
import { WaitingDecision } from '#shared/contracts/run';

const verdict = z.enum(['approve', 'reject', 'edit']);

/** GET /v1/approvals: what a signed link is about, as it is now. */
export const ApprovalView = z.strictObject({
  runId: z.string(),
  title: z.string(),
  /** Who decides by it. */
  sub: z.string(),
  kind: DecisionKind,
  verdicts: z.array(verdict),
  /** What the run waits for now; null: nothing. */
  request: WaitingDecision.nullable(),
  /** What is decided, as Markdown. */
  rendered: z.string(),
  /** With the kinds `claims` and `regulatory`, while it is open. */
  sheet: ReviewSheet.nullable(),
  /** With the kind `plan`, while it is open. */
  plan: ResearchPlan.nullable(),
  isOpen: z.boolean(),
  /** Why it is not open. */
  whyNot: z.string().nullable(),
});
export type ApprovalView = z.infer<typeof ApprovalView>;

/** POST /v1/approvals: what it is about stands in the link. */
export const ApprovalBody = z.strictObject({
  decision: verdict,
  reason: z.string().max(2_000).optional(),
  claims: ClaimResolutions.optional(),
  plan: z.unknown().optional(),
  budgetUsd: z.number().positive().max(1_000_000).optional(),
  /** Makes a repeat harmless. */
  id: z.string().min(1).max(200).optional(),
});
export type ApprovalBody = z.infer<typeof ApprovalBody>;
