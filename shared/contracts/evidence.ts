import { z } from 'zod';
import { sectionIds } from '#shared/contracts/section';
import { Passage } from '#shared/contracts/source';

/** A passage that was found for a question, with the score the search gave it (BM25, higher is better). */
export const FoundPassage = z.strictObject({ passage: Passage, score: z.number() });
export type FoundPassage = z.infer<typeof FoundPassage>;

/** All that was found for one question; an artifact, never a workflow payload. */
export const QuestionEvidence = z.strictObject({
  questionId: z.string(),
  sectionId: z.enum(sectionIds),
  found: z.array(FoundPassage),
  /** What was asked of which tool, so that "insufficient evidence" can say where was looked. */
  lookedFor: z.array(z.strictObject({ tool: z.string(), query: z.string(), hits: z.int().nonnegative() })),
});
export type QuestionEvidence = z.infer<typeof QuestionEvidence>;
