import type { DraftSectionInput } from '#activities/synthesis/drafting-input';
import type { ProposedCitation, ProposedClaim } from '#activities/synthesis/proposal';
import type { Citation, DraftClaim } from '#shared/contracts/claim';
import { findQuote } from '#shared/text/normalise';

/** Longer than this a quote proves nothing to a reader any more. */
const maxQuote = 6_000;

/** Proposals with their quotes found in the sources' text; a quote that is not there is left out, and so is a claim without any. */
export function resolveClaims(
  proposals: readonly ProposedClaim[],
  input: DraftSectionInput,
  texts: ReadonlyMap<string, string>,
): DraftClaim[] {
  const asked = new Set(input.questions.map(question => question.id));
  return proposals.flatMap((proposal, at) => {
    const citations = uniqueCitations(proposal.citations.map(citation => resolve(citation, input, texts)));
    if (citations.length === 0) return [];
    const id = `${input.sectionId}-${at + 1}`;
    const sourceIds = [...new Set(citations.map(citation => citation.sourceId))];
    return [
      {
        ...proposal,
        id,
        sectionId: input.sectionId,
        citations,
        numbers: proposal.numbers.map((number, n) => ({ ...number, id: `${id}-n${n + 1}`, claimId: id, sourceIds })),
        questionIds: proposal.questionIds.filter(question => asked.has(question)),
        disagreesWith: [],
      },
    ];
  });
}

function resolve(
  { passage: at, quote, through }: ProposedCitation,
  { passages }: DraftSectionInput,
  texts: ReadonlyMap<string, string>,
): Citation | null {
  const passage = passages[at];
  if (!passage) return null;
  const { sourceId } = passage;
  const last = through === null ? null : passages[through];
  if (last && last.sourceId === sourceId && last.end > passage.end) {
    const whole = texts.get(sourceId)?.slice(passage.start, last.end) ?? '';
    if (whole !== '' && whole.length <= maxQuote)
      return { sourceId, quote: whole, start: passage.start, end: last.end };
  }
  const span = findQuote(passage.text, quote);
  if (!span) return null;
  const start = passage.start + span.start;
  return { sourceId, quote: passage.text.slice(span.start, span.end), start, end: passage.start + span.end };
}

function uniqueCitations(citations: readonly (Citation | null)[]): Citation[] {
  const byPlace = new Map<string, Citation>();
  for (const citation of citations) {
    if (citation) byPlace.set(`${citation.sourceId}:${citation.start}:${citation.end}`, citation);
  }
  return [...byPlace.values()];
}
