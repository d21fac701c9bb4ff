import type { DecisionRequest } from '#shared/contracts/decision';
import { Role } from '#shared/contracts/decision-rule';
import type { StoryLine } from '#shared/contracts/stages';

/** Whom a line of the story addresses: everybody in one of the roles, or only those of them who are named. */
export interface AskedPeople {
  readonly roles: readonly Role[];
  readonly names: readonly string[] | null;
}

/**
 * `open`: what the run waits for, or has waited for until now. A request asks its role, an escalation the role it goes to,
 * and everything later all who may decide by then. Null: nobody in particular.
 */
export function askedPeople({ type, data }: StoryLine, open: DecisionRequest | null): AskedPeople | null {
  const request = open && open.digest === data['digest'] ? open : null;
  const roles = rolesOf({ type, data }, request).flatMap(role => Role.safeParse(role).data ?? []);
  return roles.length > 0 ? { roles, names: request?.approvers?.names ?? null } : null;
}

function rolesOf({ type, data }: Pick<StoryLine, 'type' | 'data'>, open: DecisionRequest | null): unknown[] {
  if (type === 'decision-requested') return [data['role']];
  if (type === 'decision-escalated') return [data['to']];
  if (type !== 'decision-reminded' && type !== 'decision-expired') return [];
  return [open?.role ?? data['role'], ...(open?.escalatedTo ?? [])];
}
