import type { DecisionInput, DecisionKind, DecisionRequest } from '#shared/contracts/decision';
import type { Role } from '#shared/contracts/decision-rule';

/** `typ` in the header of every approval token: nothing else that is signed can pass for one. */
export const approvalTokenType = 'assay-approval+jwt';

/** What a signed approval token says: a JWT whose claims are these. */
export interface Approval {
  /** Who decides. */
  readonly sub: string;
  readonly tenant: string;
  readonly run: string;
  readonly kind: DecisionKind;
  /** Of exactly what was shown. */
  readonly digest: string;
  readonly roles: readonly Role[];
  /** The verdicts it is good for. */
  readonly verdicts: readonly DecisionInput['decision'][];
  /** SHA-256 of `decisionBody` as canonical JSON, when it is good for exactly one decision. */
  readonly body?: string;
  /** Whose right it is, when it was delegated. */
  readonly for?: string;
  /** The way the decision takes. */
  readonly via: NonNullable<DecisionInput['channel']>;
  /** Seconds since the epoch. */
  readonly exp: number;
  readonly iat: number;
  readonly jti: string;
}

/** Who decides, as far as it is known. */
export type Identity =
  | { readonly isVerified: true; readonly approval: Approval }
  /** `fault`: there was a token, and it is no good. */
  | { readonly isVerified: false; readonly fault: string | null };

export const unverified: Identity = { isVerified: false, fault: null };

/** Everything of a decision that changes what happens: what a token for one decision is bound to. */
export function decisionBody(decision: DecisionInput): Partial<DecisionInput> {
  const { decision: verdict, reason, planHash, plan, resolutionsHash, claims, budgetUsd } = decision;
  return { decision: verdict, reason, planHash, plan, resolutionsHash, claims, budgetUsd } as Partial<DecisionInput>;
}

/** Clocks of API and workers may differ by this much. */
const leewayMs = 60_000;

interface Bound {
  readonly runId: string;
  readonly tenant: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly decision: DecisionInput;
  /** SHA-256 of the decision's body. */
  readonly body: string;
}

/** Why a token whose signature is good does not carry this decision; null when it does. */
export function faultOfApproval(approval: Approval, { runId, tenant, now, decision, body }: Bound): string | null {
  const { digest, kind, decision: verdict } = decision;
  if (approval.run !== runId || approval.tenant !== tenant) return 'the token is for another run';
  if (approval.exp * 1_000 + leewayMs < now) return 'the token has expired; ask for a new one';
  if (approval.iat * 1_000 - leewayMs > now) return 'the token is not good yet; the clocks of API and worker differ';
  if (approval.kind !== kind || approval.digest !== digest) return 'the token is for something else than the decision';
  if (!approval.verdicts.includes(verdict)) return `the token is good for ${approval.verdicts.join(', ')} only`;
  if (approval.body !== undefined && approval.body !== body) return 'the decision was changed after it was signed';
  return null;
}

/** Why this person may not decide here; null when they may. */
export function faultOfRole(
  { role, escalatedTo = [], approvers }: DecisionRequest,
  { sub, for: principal, roles }: Approval,
): string | null {
  const allowed = role ? [role, ...escalatedTo] : [];
  if (!allowed.some(each => roles.includes(each))) {
    return `it takes the role ${allowed.join(' or ')}; ${sub} has ${roles.join(', ') || 'none'}`;
  }
  const names = approvers?.names;
  if (!names || names.includes(sub) || (principal !== undefined && names.includes(principal))) return null;
  return `it is for ${names.join(', ')} to decide, not for ${sub}`;
}

type Approved = NonNullable<DecisionRequest['approvers']>['approved'][number];

/**
 * The approval that keeps another one from counting; none when it counts. Neither may one person approve twice by a right
 * of somebody else's, nor one right be used twice.
 */
export function formerApproval(
  approved: readonly Approved[],
  actor: string,
  principal: string = actor,
): Approved | undefined {
  const people = [actor, principal];
  return approved.find(each => people.includes(each.actor) || people.includes(each.for ?? each.actor));
}
