/** Bytes a token has at least, on average over real text. English runs at four, tables and JSON at three. */
const bytesPerToken = 3;

/** Every message costs a few tokens of frame, whoever bills it. */
const frameTokens = 8;

/** An upper estimate of the tokens of a request, before anybody has counted them. */
export function estimateTokens(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Math.ceil(byteLength(text) / bytesPerToken) + frameTokens, 0);
}

/** UTF-8 length without an encoder: also a workflow may ask. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const sign of text) bytes += bytesOf(sign.codePointAt(0) ?? 0);
  return bytes;
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
