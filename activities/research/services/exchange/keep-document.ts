import type { ToolContext } from '#activities/research/tools/define-research-tool';
import type { Attachment, FoundDocument } from '#shared/contracts/found-document';

interface Kept extends Omit<FoundDocument, 'contentHash' | 'retrievedAt' | 'attachments'> {
  readonly content: Uint8Array | string;
  /** What it was lifted out of. */
  readonly originals?: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly content: Uint8Array | string;
  }[];
}

type Store = Pick<ToolContext, 'artifacts' | 'now'>;

/** Stores a document before it is told. Errors: those of the store. */
export async function keepDocument({ artifacts, now }: Store, document: Kept): Promise<FoundDocument> {
  const { content, originals = [], location, title, publisher, ...rest } = document;
  const attachments: Attachment[] = [];
  for (const { name, mediaType, content: original } of originals) {
    attachments.push({ name: name.slice(0, 100), mediaType, contentHash: await artifacts.put(original) });
  }
  return {
    contentHash: await artifacts.put(content),
    ...rest,
    location: location.slice(0, 2_000),
    retrievedAt: now().toISOString(),
    ...(title !== undefined && { title: title.slice(0, 500) }),
    ...(publisher !== undefined && { publisher: publisher.slice(0, 200) }),
    ...(attachments.length > 0 && { attachments }),
  };
}
