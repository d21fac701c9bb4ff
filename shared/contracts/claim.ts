import { z } from 'zod';
import { NumberInput } from '#shared/contracts/number-input';
import { sectionIds } from '#shared/contracts/section';

/** Words bound to the place they stand in. `quote` is the exact slice [start, end) of the source's text. */
export const Citation = z.strictObject({
  sourceId: z.string(),
  quote: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Citation = z.infer<typeof Citation>;

/**
 * How a number came to be. `measured`: counted or reported by the party itself (filing, price list, regulator).
 * `cited`: a third party's figure as a source states it. `estimated`: computed here by a shown formula. `assumed`: taken as given.
 */
export const NumberMethod = z.enum(['measured', 'cited', 'estimated', 'assumed']);
export type NumberMethod = z.infer<typeof NumberMethod>;

/** A number with everything that is needed to compare it. `value`, `low` and `high` are in `unit`, scale already applied (7.84 billion USD -> 7840000000, unit "USD"). */
export const MarketNumber = z.strictObject({
  id: z.string(),
  claimId: z.string(),
  /** What is counted, e.g. "AI agents market". */
  metric: z.string(),
  /** Whose number it is about, if one company's or product's. */
  subject: z.string().nullable(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  /** ISO 4217, null for other units. */
  currency: z.string().nullable(),
  /** The year or period the number is about, as stated. */
  year: z.string().nullable(),
  geography: z.string().nullable(),
  /** Per what, for prices: month, million actions ... */
  per: z.string().nullable(),
  method: NumberMethod,
  formula: z.string().nullable(),
  /** What the formula computes with; missing where it is told in words only. */
  inputs: z.array(NumberInput).max(12).optional(),
  /** Who states it, and whose figure they repeat. */
  publisher: z.string().nullable(),
  attributedTo: z.string().nullable(),
  role: z.enum(['tam', 'sam', 'som', 'size', 'growth', 'price', 'metric']),
  sourceIds: z.array(z.string()),
});
export type MarketNumber = z.infer<typeof MarketNumber>;

export const ClaimKind = z.enum([
  'number',
  'statement',
  'rule',
  'complaint',
  'price',
  'company',
  'persona',
  'disagreement',
]);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** What an engine proposes. Nothing of it is published before verification has judged it. */
export const DraftClaim = z.strictObject({
  /** Unique within its section: section id, a dash and a number. */
  id: z.string(),
  sectionId: z.enum(sectionIds),
  kind: ClaimKind,
  /** Self-contained: names what it is about. */
  text: z.string().min(3).max(2_000),
  citations: z.array(Citation).min(1).max(8),
  numbers: z.array(MarketNumber).max(12),
  /** Companies, products, roles it is about. */
  subjects: z.array(z.string()).max(12),
  questionIds: z.array(z.string()),
  /** 0 to 1: how telling the engine finds it; orders claims, never decides publication. */
  salience: z.number().min(0).max(1),
  /** Ids of claims that state another value for the same thing. */
  disagreesWith: z.array(z.string()),
});
export type DraftClaim = z.infer<typeof DraftClaim>;

export const Verdict = z.enum(['supported', 'partly', 'unsupported', 'contradicted']);
export type Verdict = z.infer<typeof Verdict>;

export const Publication = z.enum(['published', 'hedged', 'dropped']);
export type Publication = z.infer<typeof Publication>;

/** One finding of one check, in words for a person. */
export const CheckFinding = z.strictObject({
  check: z.string(),
  passed: z.boolean(),
  detail: z.string(),
});
export type CheckFinding = z.infer<typeof CheckFinding>;

/** Whether enough publishers that have nothing to do with one another state what a reader will build on. */
export const Corroboration = z.strictObject({
  needed: z.int().positive(),
  found: z.int().nonnegative(),
  /** In words, with the publishers' names. */
  because: z.string(),
});
export type Corroboration = z.infer<typeof Corroboration>;

/** A claim with its judgement. */
export const Claim = DraftClaim.extend({
  verdict: Verdict,
  publication: Publication,
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** Version of the model that told it; missing where weights were still set by hand. */
  confidenceModel: z.string().optional(),
  findings: z.array(CheckFinding),
  /** Independent publishers that state it (same publisher or near copies count once). */
  independentSources: z.int().nonnegative(),
  /** Missing where one source is enough, and for claims that were dropped. */
  corroboration: Corroboration.optional(),
  /** What a person decided about it, if one did. */
  review: z.enum(['accepted', 'edited', 'source-supplied', 'rejected']).optional(),
});
export type Claim = z.infer<typeof Claim>;
