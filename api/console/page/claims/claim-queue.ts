import type { Claim } from '#shared/contracts/claim';
import type { Mrd } from '#shared/contracts/mrd';

export const queues = {
  weak: 'Confidence below 60 %',
  hedged: 'Hedged',
  dropped: 'Dropped',
  all: 'All claims',
} as const;
export type Queue = keyof typeof queues;

/** From here on a claim is taken as it is. */
const enough = 0.6;

const belongs: Record<Queue, (claim: Claim) => boolean> = {
  weak: ({ confidence }) => confidence < enough,
  hedged: ({ publication }) => publication === 'hedged',
  dropped: ({ publication }) => publication === 'dropped',
  all: () => true,
};

/** The claims to look at, the least certain first. */
export function claimQueue({ claims, droppedClaims }: Mrd, queue: Queue): Claim[] {
  return [...claims, ...droppedClaims].filter(belongs[queue]).toSorted((a, b) => a.confidence - b.confidence);
}
