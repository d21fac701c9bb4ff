import type { Claim } from '#shared/contracts/claim';
import type { DecisionRecord } from '#shared/contracts/decision';
import type { Mrd } from '#shared/contracts/mrd';
import { counted } from './wording.js';

/** In which role somebody decided, for whom, on which way, and whether anybody vouches for their name. */
export function standingOf({ role, onBehalfOf, channel, isVerified }: DecisionRecord): string {
  const parts = [
    role === undefined ? '' : `as ${role}`,
    onBehalfOf === undefined ? '' : `on behalf of ${onBehalfOf}`,
    `through ${channel}`,
    isVerified === undefined ? '' : isVerified ? 'identity verified' : 'identity not verified',
  ];
  return parts.filter(Boolean).join(', ');
}

/** What people made of the claims they were asked about; null when they were asked about none. */
export function reviewSummary({ claims, droppedClaims }: Mrd): string | null {
  const all = [...claims, ...droppedClaims];
  const count = (review: Claim['review']) => all.filter(claim => claim.review === review).length;
  const parts = [
    [count('accepted'), 'accepted as they stood'],
    [count('edited'), 'edited and checked again'],
    [count('source-supplied'), 'given a source and checked again'],
    [count('rejected'), 'rejected'],
  ] as const;
  const total = parts.reduce((sum, [number]) => sum + number, 0);
  if (total === 0) return null;
  const told = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return `Of ${counted(total, 'claim')} that people decided one by one: ${told.join(', ')}.`;
}
