import type { MarketNumber } from '#shared/contracts/claim';

/** The sections of an MRD, in the order they are printed. */
export const sectionIds = [
  'executive-summary',
  'market-problem',
  'market-size',
  'trends-and-timing',
  'segments',
  'personas',
  'use-cases',
  'competitors',
  'requirements',
  'out-of-scope',
  'pricing',
  'go-to-market',
  'regulatory',
  'risks',
  'success-metrics',
  'open-questions',
  'source-register',
] as const;
export type SectionId = (typeof sectionIds)[number];

export const sectionTitles: Record<SectionId, string> = {
  'executive-summary': 'Executive summary',
  'market-problem': 'Market problem',
  'market-size': 'Market size',
  'trends-and-timing': 'Trends and timing',
  segments: 'Segments and target market',
  personas: 'Personas',
  'use-cases': 'Use cases',
  competitors: 'Competitors and substitutes',
  requirements: 'Market requirements',
  'out-of-scope': 'Out of scope',
  pricing: 'Pricing and packaging',
  'go-to-market': 'Go-to-market',
  regulatory: 'Regulatory and compliance',
  risks: 'Risks, assumptions and success factors',
  'success-metrics': 'Success metrics',
  'open-questions': 'Open questions',
  'source-register': 'Source register',
};

/** Sections that are put together from other sections rather than researched on their own. */
export const derivedSections: readonly SectionId[] = [
  'executive-summary',
  'requirements',
  'out-of-scope',
  'open-questions',
  'source-register',
];

/** Where a document tables its numbers, by what they are; those of no section go to the appendix. */
export const sectionOfRole: Record<MarketNumber['role'], SectionId | null> = {
  tam: 'market-size',
  sam: 'market-size',
  som: 'market-size',
  size: 'market-size',
  growth: 'market-size',
  price: 'pricing',
  metric: null,
};
