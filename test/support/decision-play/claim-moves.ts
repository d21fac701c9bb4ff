import type { ClaimResolution, ReviewItem } from '#shared/contracts/claim-review';
import type { ClaimMove } from '#test/support/decision-play/steps';
import { nonsense } from '#test/support/decision-play/watched';

/** What is sent about the claims of a sheet, and what must come of it. */
export interface Resolved {
  readonly claims: readonly ClaimResolution[];
  readonly review: 'settled' | 'open' | 'either';
  readonly rejected: readonly string[];
}

export function resolve(items: readonly ReviewItem[], moves: readonly ClaimMove[]): Resolved {
  const pairs = moves.flatMap(({ item, action }) => {
    const found = items[item % Math.max(1, items.length)];
    return found ? [[found, action] as const] : [];
  });
  const unique = [...new Map(pairs.map(pair => [pair[0].claimId, pair])).values()];
  const claims = unique.map(([item, action]) => resolutionOf(item, action));
  const isFaulty = unique.some(
    ([item, action]) => action === 'unknown' || (action === 'accept' && item.publication === 'dropped'),
  );
  const isOpen = isFaulty || unique.some(([, action]) => action === 'edit-nonsense' || action === 'supply-nonsense');
  const isUnsure = unique.some(([, action]) => action === 'edit-quote' || action === 'supply-fine');
  const review = isOpen ? 'open' : isUnsure ? 'either' : 'settled';
  const rejected = claims.flatMap(({ action, claimId }) => (action === 'reject' ? [claimId] : []));
  return { claims, review, rejected };
}

function resolutionOf({ claimId, text, citations }: ReviewItem, action: ClaimMove['action']): ClaimResolution {
  const source = (words: string) => ({ title: 'A letter', location: 'letter.txt', text: `${words}\n` });
  if (action === 'unknown') return { claimId: 'pricing-999', action: 'accept' };
  if (action === 'edit-nonsense') return { claimId, action: 'edit', text: `It was worth ${nonsense} in 2024.` };
  if (action === 'edit-quote') return { claimId, action: 'edit', text: citations[0]?.quote ?? 'It is so.' };
  if (action === 'supply-fine') return { claimId, action: 'supply', source: source(`In our own words. ${text}`) };
  if (action === 'supply-nonsense')
    return { claimId, action: 'supply', source: source('Cats are fond of fish.'), text: `Cats cost ${nonsense}.` };
  return { claimId, action };
}
