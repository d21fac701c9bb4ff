import { sourceId } from '#activities/kit/source-id';
import { type CorpusDocument, documentOf } from '#activities/research/corpus/read-document';
import type { Refusal } from '#activities/research/readers/define-reader';
import { readableBytes } from '#activities/research/web/readable-bytes';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { FoundDocument } from '#shared/contracts/found-document';
import type { PersonalDataPolicy } from '#shared/contracts/personal-data';
import { present } from '#shared/policies/present';

/**
 * A document that a tool brought, read as any document of the corpus. What the tool knows of it comes before what it says
 * about itself. Errors: those of the artifact store.
 */
export async function readFound(
  artifacts: ArtifactStore,
  found: FoundDocument,
  personalData: PersonalDataPolicy,
): Promise<CorpusDocument | Refusal> {
  const { contentHash, fileName, location, retrievedAt, title, url, publisher, publishedAt, kind } = found;
  const original = await artifacts.get(contentHash);
  const bytes = readableBytes(found, original);
  const stated = present({ title, url: url ?? undefined, publisher, published: publishedAt, kind });
  const read = await documentOf({ location, fileName, bytes, retrievedAt, personalData }, stated);
  if ('refused' in read) return read;
  // What has no address of its own, such as the words of an MCP server, may not claim somebody else's.
  const document = { ...read, source: { ...read.source, url } };
  return bytes === original ? document : asStored(document, { contentHash, bytes: original });
}

/** Its text was read, or the content of a page; it is known by the bytes that are stored. */
function asStored(
  { source, passages, ...document }: CorpusDocument,
  { contentHash, bytes }: { readonly contentHash: string; readonly bytes: Uint8Array },
): CorpusDocument {
  const id = sourceId(contentHash);
  return {
    ...document,
    bytes,
    source: { ...source, id, sha256: contentHash, bytes: bytes.length },
    passages: passages.map(passage => ({ ...passage, sourceId: id })),
  };
}
