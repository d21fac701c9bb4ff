import { z } from 'zod';
import { Role } from '#shared/contracts/decision-rule';

/** `claims`: those with low confidence. `regulatory`: the sections that somebody must answer for by law. */
export const DecisionKind = z.enum(['plan', 'claims', 'regulatory', 'budget', 'final']);
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
  /** With `approve` of `claims` or `regulatory`: the artifact hash of `ClaimResolution[]`, or the list itself. What it does not name is accepted. */
  resolutionsHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  claims: z.unknown().optional(),
  /** Says who decides, signed by the API: a JWS in compact form. */
  token: z.string().max(4_096).optional(),
  /** With the approval of a budget: the new limit of the run, in US dollars. */
  budgetUsd: z.number().positive().max(1_000_000).optional(),
  channel: z.enum(['api', 'cli', 'temporal-ui', 'console', 'demo', 'link']).optional(),
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
  /** Artifact that is decided about: `ResearchPlan`, `ReviewSheet` or `Mrd`. */
  subject: z.string().optional(),
  /** Claims to decide, with the kinds `claims` and `regulatory`. */
  items: z.int().nonnegative().optional(),
  /** Who may decide; absent in runs begun before there were roles, where anybody may. */
  role: Role.optional(),
  /** Roles that may decide besides since deadlines passed, in the order in which they were asked. */
  escalatedTo: z.array(Role).optional(),
  /** At the deadline: ask the next role and go on waiting, or end. */
  atDeadline: z.enum(['escalate', 'end']).optional(),
  /** Different people who must approve, and those who have; `names`, when given, are the only ones who may. */
  approvers: z
    .strictObject({
      needed: z.int().positive(),
      names: z.array(z.string()).optional(),
      approved: z.array(
        z.strictObject({ actor: z.string(), for: z.string().optional(), at: z.iso.datetime(), content: z.string() }),
      ),
    })
    .optional(),
  /** Whether a decision counts that nobody vouches for, such as one typed into the Temporal UI. */
  acceptsUnverified: z.boolean().optional(),
  /** Id of the key whose signatures this run trusts. */
  signedBy: z.array(z.string()).optional(),
});
export type DecisionRequest = z.infer<typeof DecisionRequest>;

/** What became of a decision that was sent; also kept for those that were refused. */
export const DecisionRecord = z.strictObject({
  kind: DecisionKind,
  decision: z.enum(['approve', 'reject', 'edit', 'expire', 'unreadable']),
  digest: z.string(),
  revision: z.int().positive(),
  reason: z.string().nullable(),
  /** Who decided: as the API vouches for it, or as the sender claims. */
  actor: z.string().nullable(),
  /** Whether a signed token said who decided; absent in runs begun before there were tokens. */
  isVerified: z.boolean().optional(),
  /** In which role. */
  role: Role.optional(),
  /** Whose right it was, when it was delegated. */
  onBehalfOf: z.string().optional(),
  /** Artifact of the edits that came along: `ResearchPlan` or `ClaimResolution[]`. */
  edits: z.string().optional(),
  channel: z.string(),
  decidedAt: z.iso.datetime(),
  /** `counted`: one of several approvals that are needed. */
  outcome: z.enum(['accepted', 'refused', 'duplicate', 'counted']),
  detail: z.string(),
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;
