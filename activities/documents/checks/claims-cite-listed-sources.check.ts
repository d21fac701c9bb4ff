import { defineDocumentCheck } from './define-document-check.js';

export default defineDocumentCheck({
  name: 'claims-cite-listed-sources',
  order: 20,
  holds: ({ mrd }) => `All ${mrd.claims.length} claims cite sources of the register.`,
  faults: ({ mrd }) => {
    const listed = new Set(mrd.sources.map(source => source.id));
    return mrd.claims.flatMap(claim => {
      const missing = claim.citations.filter(citation => !listed.has(citation.sourceId));
      if (claim.citations.length === 0) return [`Claim ${claim.id} cites nothing.`];
      return missing.map(({ sourceId }) => `Claim ${claim.id} cites ${sourceId}, which is not in the register.`);
    });
  },
});
