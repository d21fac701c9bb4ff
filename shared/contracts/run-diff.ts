import { z } from 'zod';
import { Publication, Verdict } from '#shared/contracts/claim';

/** A claim as one document has it; null where it is not there. */
export const ClaimStanding = z.strictObject({ verdict: Verdict, publication: Publication }).nullable();

export const ClaimChange = z.strictObject({
  /** `appeared`: may be read in the second only. `died`: in the first only. `judged-anew`: in both, differently. */
  change: z.enum(['appeared', 'died', 'judged-anew']),
  sectionId: z.string(),
  text: z.string(),
  before: ClaimStanding,
  after: ClaimStanding,
});
export type ClaimChange = z.infer<typeof ClaimChange>;

/** The same measure of the same place and year with other values. */
export const NumberChange = z.strictObject({
  what: z.string(),
  unit: z.string(),
  before: z.array(z.string()),
  after: z.array(z.string()),
});
export type NumberChange = z.infer<typeof NumberChange>;

export const SourceChange = z.strictObject({
  change: z.enum(['added', 'removed', 'other-content']),
  location: z.string(),
  title: z.string(),
});
export type SourceChange = z.infer<typeof SourceChange>;

export const RunTotals = z.strictObject({
  runId: z.string(),
  contentHash: z.string(),
  claims: z.int(),
  modelCalls: z.int(),
  costUsd: z.number(),
  /** From start to end, with the time people took. */
  seconds: z.number().nullable(),
});
export type RunTotals = z.infer<typeof RunTotals>;

export const RunDiff = z.strictObject({
  /** Nothing that the documents say differs; cost and time may. */
  isEqual: z.boolean(),
  before: RunTotals,
  after: RunTotals,
  claims: z.array(ClaimChange),
  numbers: z.array(NumberChange),
  sources: z.array(SourceChange),
});
export type RunDiff = z.infer<typeof RunDiff>;
