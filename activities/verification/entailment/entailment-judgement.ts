import { z } from 'zod';

/** What the quotes of a claim lack. Codes and no words: nothing that a source says can travel in them into a document. */
export const MissingPart = z.enum([
  'statement',
  'subject',
  'amount',
  'time',
  'place',
  'condition',
  'certainty',
  'attribution',
  'relation',
  'scope',
  'context',
]);
export type MissingPart = z.infer<typeof MissingPart>;

const claimId = z.string().max(100);
const missing = MissingPart.nullable();

/** What a model may say of a batch of claims. */
export const EntailmentAnswer = z.strictObject({
  judgements: z
    .array(
      z.strictObject({ claimId, verdict: z.enum(['entailed', 'not-entailed', 'contradicted', 'unclear']), missing }),
    )
    .max(60),
});
export type EntailmentAnswer = z.infer<typeof EntailmentAnswer>;

/** What is known of each claim of a batch. `abstained`: there is no model. `unanswered`: there is one, and it gave no answer of use. */
export const EntailmentJudgement = z.strictObject({
  judgements: z.array(
    z.strictObject({
      claimId,
      verdict: z.enum(['entailed', 'not-entailed', 'contradicted', 'unclear', 'abstained', 'unanswered']),
      missing,
    }),
  ),
});
export type EntailmentJudgement = z.infer<typeof EntailmentJudgement>;
export type Judgement = EntailmentJudgement['judgements'][number];
