import type { DecisionRecord } from '#shared/contracts/decision';
import { roleWords } from './role-words';
import { when } from './when';

type Who = Pick<DecisionRecord, 'actor' | 'role' | 'onBehalfOf' | 'channel' | 'decidedAt'>;

/** "Ada as publisher on behalf of Ben (console), 21 Nov 2026, 10:00" */
export function whoDecided({ actor, role, onBehalfOf, channel, decidedAt }: Who): string {
  const as = role ? ` as ${roleWords[role]}` : '';
  const principal = onBehalfOf ? ` on behalf of ${onBehalfOf}` : '';
  return `${actor ?? 'somebody'}${as}${principal} (${channel}), ${when(decidedAt)}`;
}
