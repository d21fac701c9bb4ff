import { type CorpusDocument, documentOf } from '#activities/research/corpus/read-document';
import type { StatedMetadata } from '#activities/research/corpus/stated-metadata';
import { type Refusal, refuse } from '#activities/research/readers/define-reader';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { SuppliedSource } from '#shared/contracts/claim-review';
import type { PersonalDataPolicy } from '#shared/contracts/personal-data';
import { AssayError } from '#shared/errors/assay-error';

/** Words that were typed or pasted are read as Markdown, which plain text is too. */
const typedName = 'supplied.md';

/**
 * A document that a person supplied, read as any document of the corpus; what is wrong with it comes back as a refusal.
 * Errors: `storage.unavailable`, `artifact.corrupt`.
 */
export async function readSupplied(
  artifacts: ArtifactStore,
  source: SuppliedSource,
  personalData: PersonalDataPolicy,
): Promise<CorpusDocument | Refusal> {
  const { location } = source;
  const given = await bytesOf(artifacts, source);
  if ('refused' in given) return given;
  return documentOf({ location, retrievedAt: null, personalData, ...given }, statedOf(source));
}

type Named = { readonly bytes: Uint8Array; readonly fileName: string };

async function bytesOf(
  artifacts: ArtifactStore,
  { text, contentHash, fileName, location }: SuppliedSource,
): Promise<Named | Refusal> {
  if (contentHash === undefined) {
    if (text !== undefined) return { bytes: Buffer.from(text, 'utf8'), fileName: typedName };
    return refuse('file.missing', 'give its words as "text", or the "contentHash" of a file that the API has stored');
  }
  try {
    return { bytes: await artifacts.get(contentHash), fileName: fileName ?? location };
  } catch (cause) {
    if (!(cause instanceof AssayError && cause.code === 'artifact.missing')) throw cause;
    return refuse('file.missing', 'no bytes are stored under its "contentHash"; send the file by the API first');
  }
}

/** What the person says about it comes before what it says about itself. */
function statedOf({ title, location, publisher, publishedAt }: SuppliedSource): StatedMetadata {
  return {
    title,
    ...(/^https?:\/\/\S+$/iu.test(location) && { url: location }),
    ...(publisher !== undefined && { publisher }),
    ...(publishedAt !== undefined && { published: publishedAt }),
  };
}
