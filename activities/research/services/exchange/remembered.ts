import type { ToolContext } from '#activities/research/tools/define-research-tool';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { FoundDocument } from '#shared/contracts/found-document';

interface Remembered {
  readonly document: FoundDocument;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** One for each store, which is one a process. */
const known = new WeakMap<ArtifactStore, Map<string, Remembered>>();
const most = 500;

/**
 * What was stored for the same key not long ago, else what `read` brings. A question has many phrases, and many of them
 * lead to the same document. Errors: those of `read`.
 */
export async function remembered(
  { artifacts, now }: Pick<ToolContext, 'artifacts' | 'now'>,
  { key, forHours }: { readonly key: string; readonly forHours: number },
  read: () => Promise<FoundDocument | null>,
): Promise<FoundDocument | null> {
  const documents = known.get(artifacts) ?? new Map<string, Remembered>();
  known.set(artifacts, documents);
  const found = documents.get(key);
  if (found && found.until > now().getTime() && (await artifacts.has(found.document.contentHash)))
    return found.document;
  const document = await read();
  documents.delete(key);
  if (document) documents.set(key, { document, until: now().getTime() + forHours * 3_600_000 });
  const [oldest] = documents.keys();
  if (documents.size > most && oldest !== undefined) documents.delete(oldest);
  return document;
}
