import type { Citation } from '#shared/contracts/claim';
import { type CheckInput, defineDocumentCheck } from './define-document-check.js';

/** The last gate: whatever verification said before, the very words must stand in the stored text at the place named. */
export default defineDocumentCheck({
  name: 'quotes-in-sources',
  order: 30,
  holds: ({ mrd }) => {
    const quotes = mrd.claims.reduce((sum, claim) => sum + claim.citations.length, 0);
    return `All ${quotes} quotes stand in the stored text of their source, at the place named.`;
  },
  faults: ({ mrd, texts }) =>
    mrd.claims.flatMap(claim =>
      claim.citations
        .filter(citation => !stands(citation, texts))
        .map(({ sourceId }) => `The quote of claim ${claim.id} is not in the text of ${sourceId} where it says.`),
    ),
});

function stands(citation: Citation, texts: CheckInput['texts']): boolean {
  return texts.get(citation.sourceId)?.slice(citation.start, citation.end) === citation.quote;
}
