/** Four characters a token: near enough to what tokenizers make of English, and the same on every machine. */
export function tokenCount(text: string): number {
  return Math.ceil(text.length / 4);
}

/** A text in at most eight pieces, as a stream brings it. */
export function piecesOf(text: string): string[] {
  const size = Math.max(1, Math.ceil(text.length / 8));
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += size) pieces.push(text.slice(at, at + size));
  return pieces;
}
