import type { Claim } from '#shared/contracts/claim';
import type { CorpusManifest } from '#shared/contracts/corpus-manifest';
import type { Source } from '#shared/contracts/source';

/** Only sources that a claim cites, in the order of their first citation; this order is their number in the register. */
export function citedDocuments(claims: readonly Claim[], manifest: CorpusManifest): Source[] {
  const byId = new Map(manifest.documents.map(document => [document.id, document]));
  const ids = new Set(claims.flatMap(claim => claim.citations.map(citation => citation.sourceId)));
  return [...ids].flatMap(id => {
    const document = byId.get(id);
    if (!document) return [];
    const { passagesSha256, ...source } = document;
    return [source];
  });
}
