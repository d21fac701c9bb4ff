/** The id of a document in a corpus, by the SHA-256 (64 hex digits) of its bytes: equal bytes are one source. */
export function sourceId(sha256: string): string {
  return `src-${sha256.slice(0, 12)}`;
}
