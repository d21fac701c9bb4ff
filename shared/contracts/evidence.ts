import { z } from 'zod';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';
import { sectionIds } from '#shared/contracts/section';
import { CorpusFault, Passage } from '#shared/contracts/source';

/** A passage that was found for a question, with the score the search gave it (BM25, higher is better). */
export const FoundPassage = z.strictObject({ passage: Passage, score: z.number() });
export type FoundPassage = z.infer<typeof FoundPassage>;

/**
 * How asking a tool ended. `found`, `nothing`: it answered. `failed`: it did not, after all tries. `open`: its circuit was
 * open, so it was not asked. `missing`: it is not set up.
 */
export const AskOutcome = z.enum(['found', 'nothing', 'failed', 'open', 'missing']);
export type AskOutcome = z.infer<typeof AskOutcome>;

/** How well what was found answers a question: used as it is, used after a wider search, or not used. */
export const EvidenceGrade = z.enum(['relevant', 'ambiguous', 'irrelevant']);
export type EvidenceGrade = z.infer<typeof EvidenceGrade>;

/** All that was found for one question; an artifact, never a workflow payload. */
export const QuestionEvidence = z.strictObject({
  questionId: z.string(),
  sectionId: z.enum(sectionIds),
  found: z.array(FoundPassage),
  /** What was asked of which tool, so that "insufficient evidence" can say where was looked. */
  lookedFor: z.array(
    z.strictObject({
      tool: z.string(),
      query: z.string(),
      hits: z.int().nonnegative(),
      /** Missing: it answered. */
      outcome: AskOutcome.optional(),
      /** Why it did not answer, in words for a person: never an address with a key in it. */
      because: z.string().max(500).optional(),
    }),
  ),
  /** Missing where nothing was graded. */
  grade: EvidenceGrade.optional(),
  /** Documents outside the corpus that passages are from; missing when there are none. */
  documents: CorpusManifest.shape.documents.optional(),
  /** What could not be read of documents that were brought, and why; missing when there is nothing to tell. */
  faults: z.array(CorpusFault).optional(),
});
export type QuestionEvidence = z.infer<typeof QuestionEvidence>;
