import type { DecisionRequest } from '#shared/contracts/decision';
import type { Role } from '#shared/contracts/decision-rule';
import { formerApproval } from '#shared/policies/approval';

/** A right that somebody lent, as it holds now. */
export interface LentRight {
  /** Name of the lender. */
  readonly from: string;
  readonly roles: readonly Role[];
  /** The only run it is good for; null: every run. */
  readonly runId: string | null;
}

/** Somebody who wants to decide. */
export interface Decider {
  readonly name: string;
  /** Their own. */
  readonly roles: readonly Role[];
  readonly lent: readonly LentRight[];
}

/** By which right somebody decides: their own, or that of `for`. */
export interface ActingRole {
  readonly roles: readonly Role[];
  readonly for?: string;
}

type Asked = Pick<DecisionRequest, 'role' | 'escalatedTo' | 'approvers'>;

/** The right by which this person may decide here and now; null when there is none. One's own goes before a lent one. */
export function actingRole(runId: string, request: Asked, { name, roles, lent }: Decider): ActingRole | null {
  const { role, escalatedTo = [], approvers } = request;
  if (!role) return { roles };
  const asked = [role, ...escalatedTo];
  const isNamed = (who: string) => approvers?.names?.includes(who) ?? true;
  if (isNamed(name) && asked.some(each => roles.includes(each))) return { roles };
  // Whose approval is counted already cannot be counted again by somebody else's hand.
  const isUsed = (who: string) => approvers?.approved.some(each => (each.for ?? each.actor) === who) ?? false;
  const fitting = lent.filter(
    right =>
      (right.runId === null || right.runId === runId) &&
      (isNamed(right.from) || isNamed(name)) &&
      right.roles.some(each => asked.includes(each)),
  );
  const chosen = fitting.find(({ from }) => !isUsed(from)) ?? fitting[0];
  return chosen ? { roles: chosen.roles.filter(each => asked.includes(each)), for: chosen.from } : null;
}

/** Whether an approval of theirs would still count: neither they nor the one they stand for has approved. */
export function mayDecide(runId: string, request: Asked, decider: Decider): boolean {
  const acting = actingRole(runId, request, decider);
  if (!acting) return false;
  return !formerApproval(request.approvers?.approved ?? [], decider.name, acting.for);
}
