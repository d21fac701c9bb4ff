import { soundProposal } from '#activities/synthesis/drafting/sound-parts';
import type { DraftSectionInput } from '#activities/synthesis/drafting-input';
import type { ProposedCitation, ProposedClaim } from '#activities/synthesis/proposal';
import type { Citation, DraftClaim } from '#shared/contracts/claim';
import { findQuote } from '#shared/text/normalise';

/** Longer than this a quote proves nothing to a reader any more. */
const maxQuote = 6_000;
const shortestText = 3;

/** Texts of the sources that are quoted beyond one passage, by their ids. */
export type SourceTexts = ReadonlyMap<string, string>;

/**
 * Proposals with their quotes found in the sources. A quote that is not there is left out; a claim with no other keeps
 * it, for verification to drop it with the reason, so that nothing an engine made up vanishes unseen.
 */
export function resolveClaims(
  proposals: readonly ProposedClaim[],
  input: DraftSectionInput,
  texts: SourceTexts,
): DraftClaim[] {
  const asked = new Set(input.questions.map(question => question.id));
  return proposals.flatMap((proposed, at) => {
    const proposal = soundProposal(proposed, input);
    if (proposal.text.length < shortestText) return [];
    const found = uniqueCitations(proposal.citations.map(citation => resolve(citation, input, texts)));
    const citations = found.length > 0 ? found : proposal.citations.map(citation => unfound(citation, input));
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

/** Sources whose whole text is needed: quotes that run over several passages, or stand in none as they are told. */
export function quotedAtLength(proposals: readonly ProposedClaim[], { passages }: DraftSectionInput): Set<string> {
  const citations = proposals.flatMap(claim => claim.citations);
  const far = citations.filter(({ passage: at, quote, through }) => {
    const passage = passages[at];
    return passage !== undefined && (through !== null || findQuote(passage.text, quote) === null);
  });
  return new Set(far.flatMap(({ passage }) => passages[passage]?.sourceId ?? []));
}

function resolve(
  { passage: at, quote, through }: ProposedCitation,
  { passages }: DraftSectionInput,
  texts: SourceTexts,
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
  if (span) return slice(sourceId, passage.text, { ...span, offset: passage.start });
  const text = texts.get(sourceId) ?? '';
  const elsewhere = findQuote(text, quote);
  return elsewhere && slice(sourceId, text, { ...elsewhere, offset: 0 });
}

function slice(sourceId: string, text: string, at: { start: number; end: number; offset: number }): Citation {
  const { start, end, offset } = at;
  return { sourceId, quote: text.slice(start, end), start: offset + start, end: offset + end };
}

function unfound({ passage: at, quote }: ProposedCitation, { passages }: DraftSectionInput): Citation {
  const sourceId = passages[at]?.sourceId ?? `passage ${at}, which was not offered`;
  return { sourceId, quote, start: 0, end: quote.length };
}

function uniqueCitations(citations: readonly (Citation | null)[]): Citation[] {
  const byPlace = new Map<string, Citation>();
  for (const citation of citations) {
    if (citation) byPlace.set(`${citation.sourceId}:${citation.start}:${citation.end}`, citation);
  }
  return [...byPlace.values()];
}
