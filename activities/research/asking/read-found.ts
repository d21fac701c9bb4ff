import { type CorpusDocument, documentOf } from '#activities/research/corpus/read-document';
import type { Refusal } from '#activities/research/readers/define-reader';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { FoundDocument } from '#shared/contracts/found-document';
import { present } from '#shared/policies/present';

/**
 * A document that a tool brought, read as any document of the corpus. What the tool knows of it comes before what it says
 * about itself. Errors: those of the artifact store.
 */
export async function readFound(artifacts: ArtifactStore, found: FoundDocument): Promise<CorpusDocument | Refusal> {
  const { contentHash, fileName, location, retrievedAt, title, url, publisher, publishedAt, kind } = found;
  const bytes = await artifacts.get(contentHash);
  const stated = present({ title, url: url ?? undefined, publisher, published: publishedAt, kind });
  return documentOf({ location, fileName, bytes, retrievedAt }, stated);
}
