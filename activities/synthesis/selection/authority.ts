import type { SourceKind } from '#shared/contracts/source';

/** How much a kind of source is worth when two say something; never a reason to leave one out. */
export const authority: Record<SourceKind, number> = {
  regulator: 1,
  government: 1,
  filing: 0.95,
  academic: 0.9,
  survey: 0.75,
  analyst: 0.7,
  'vendor-docs': 0.65,
  news: 0.6,
  dataset: 0.6,
  vendor: 0.5,
  community: 0.45,
  unknown: 0.4,
};
