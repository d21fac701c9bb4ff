import { z } from 'zod';
import { LabelledKind, type SplitPart } from '#test/labelled/claims/labelled-claim';

type Corpora = Readonly<Record<SplitPart, readonly string[]>>;

/** Folders beside this file, each with `claims.jsonl` and `corpus/`. What is in the test part is never tuned on. */
export const industries = {
  train: ['cloud-services', 'consumer-apps', 'goods-and-energy', 'listed-companies', 'surveys'],
  test: ['airlines-and-insurers', 'law-and-stores', 'logistics-and-food', 'market-forecasts'],
} as const satisfies Corpora;

/**
 * Folders of `../prose`: news, interviews, memos and reviews whose sentences tell several facts each, and short claims about
 * them. One writer a folder, who knew neither the verifier nor any other claim; a second reader labelled all of them blind,
 * and what the two were not sure of is not here. What is in the test part is never read, let alone tuned on.
 */
export const prose = {
  train: [
    'banks-and-payments',
    'energy-and-transport',
    'food-and-farms',
    'homes-and-builders',
    'schools-and-jobs',
    'tools-and-teams',
  ],
  test: ['clinics-and-drugs', 'shops-and-brands', 'travel-and-hotels'],
} as const satisfies Corpora;

/** A statement about documents of another industry than the samples', written with them: companies and people are invented. */
export const IndustryClaim = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d{3}$/u),
  claim: z.string().min(10).max(2_000),
  label: z.enum(['supported', 'unsupported', 'contradicted']),
  kind: LabelledKind,
  /** The document that decides about it, by its file name. */
  document: z.string(),
  /** Exact words of the document's file that decide about it; null for inventions. */
  evidence: z.string().min(1).nullable(),
});
export type IndustryClaim = z.infer<typeof IndustryClaim>;
