import type { Weighed } from '#activities/verification/verify/find-support';
import type { DraftClaim } from '#shared/contracts/claim';
import type { ClaimToCheck } from '#shared/contracts/claim-check';

/** The claim as an engine would propose it, citing the pieces. */
export function draftOf({ id, claim }: ClaimToCheck, pieces: readonly Weighed[]): DraftClaim {
  return {
    id,
    sectionId: 'executive-summary',
    kind: 'statement',
    text: claim,
    citations: quotesOf(pieces).slice(0, 8),
    numbers: [],
    subjects: [],
    questionIds: [],
    salience: 1,
    disagreesWith: [],
  };
}

/** Exact slices of the documents' texts. */
export function quotesOf(pieces: readonly Weighed[]): DraftClaim['citations'] {
  return pieces.flatMap(({ evidence: { quotes, passages } }) =>
    quotes.map(({ sourceId, start, end }) => {
      const passage = passages.find(each => each.start <= start && end <= each.end);
      return { sourceId, start, end, quote: passage?.text.slice(start - passage.start, end - passage.start) ?? '' };
    }),
  );
}
