import { z } from 'zod';
import { sampleNames } from '#infra/samples/sample-catalogue';

/** How a claim was made: a restatement of what the document says, or a change of such a restatement. */
export const LabelledKind = z.enum([
  'paraphrase',
  'number',
  'unit',
  'magnitude',
  'year',
  'entity',
  'geography',
  'negation',
  'scope',
  'invention',
]);
export type LabelledKind = z.infer<typeof LabelledKind>;

/** Documents are on one side or the other. */
export const SplitPart = z.enum(['train', 'test']);
export type SplitPart = z.infer<typeof SplitPart>;

/**
 * `unseen`: about documents of the test side, in words farther from theirs, written by people who knew neither the verifier
 * nor the other claims about these documents. `fresh`: by others again, in the words an analyst would take. No rule is made
 * from either; by counts on them it was chosen which rules only doubt (`verify/doubts.ts`).
 */
export const ClaimPart = z.enum(['train', 'test', 'unseen', 'fresh']);
export type ClaimPart = z.infer<typeof ClaimPart>;

/** A statement about a sample's corpus, labelled by a person who has read all of its documents. */
export const LabelledClaim = z.strictObject({
  id: z.string().regex(/^[a-z]+-(?:train|test|unseen|fresh)-\d{3}-[a-z]+\d?$/),
  claim: z.string().min(10).max(2_000),
  /** Contradicted: a document states what excludes it. Unsupported: none carries it and none excludes it. */
  label: z.enum(['supported', 'unsupported', 'contradicted']),
  kind: LabelledKind,
  corpus: z.enum(sampleNames),
  /** The document that decides about it, by its file name. */
  document: z.string(),
  /** The true claim that was changed; missing for paraphrases and inventions. */
  of: z.string().optional(),
  /** Exact words of the document that decide about it; null for inventions. */
  evidence: z.string().min(1).nullable(),
});
export type LabelledClaim = z.infer<typeof LabelledClaim>;
