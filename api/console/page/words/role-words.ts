import type { Role } from '#shared/contracts/decision-rule';

export const roleWords: Record<Role, string> = {
  'product-manager': 'product manager',
  'compliance-officer': 'compliance officer',
  'budget-owner': 'budget owner',
  publisher: 'publisher',
  executive: 'executive',
};

/** "a publisher or an executive" */
export function anyOf(roles: readonly Role[]): string {
  return roles.map(role => `${/^[aeio]/.test(role) ? 'an' : 'a'} ${roleWords[role] ?? role}`).join(' or ');
}
