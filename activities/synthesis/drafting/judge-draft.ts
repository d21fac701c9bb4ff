import type { DraftSectionInput } from '#activities/synthesis/drafting-input';
import type { ProposedSection } from '#activities/synthesis/proposal';
import { findQuote } from '#shared/text/normalise';

const mostUnfound = 0.2;
/** So many passages that a search found should yield one claim more. */
const passagesPerClaim = 8;
const fewEnough = 4;
const coveredShare = 0.5;

/** What speaks against a draft before its claims are verified one by one. */
export function judgeDraft({ claims }: ProposedSection, { passages, questions }: DraftSectionInput): string[] {
  const byIndex = new Map(passages.map(passage => [passage.index, passage]));
  const citations = claims.flatMap(claim => claim.citations);
  const foreign = citations.filter(({ passage }) => !byIndex.has(passage)).length;
  const unfound = citations.filter(({ passage, quote, through }) => {
    const text = byIndex.get(passage)?.text;
    return text !== undefined && through === null && findQuote(text, quote) === null;
  }).length;
  const found = passages.filter(({ hits }) => hits.length > 0);
  const least = Math.min(fewEnough, Math.ceil(found.length / passagesPerClaim));
  const answerable = new Set(found.flatMap(({ hits }) => hits.map(({ questionId }) => questionId)));
  const answered = new Set(claims.flatMap(({ questionIds }) => questionIds));
  const asked = questions.filter(({ id }) => answerable.has(id));
  const open = asked.filter(({ id }) => !answered.has(id)).length;
  return [
    ...(foreign > 0 ? [`${foreign} citations of passages that were not offered`] : []),
    ...(unfound > citations.length * mostUnfound
      ? [`${unfound} of ${citations.length} quotes do not stand there`]
      : []),
    ...(claims.length < least ? [`${claims.length} claims from ${found.length} passages`] : []),
    ...(open > asked.length * coveredShare ? [`${open} of ${asked.length} questions passed over`] : []),
  ];
}
