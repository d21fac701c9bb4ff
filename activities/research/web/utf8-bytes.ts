/** In these a text may be valid UTF-8 by accident. */
const plainBytes = /^(?:iso-2022-jp|utf-16(?:le|be)?)$/;

/**
 * The text of a page in UTF-8. What the site states decides only where the bytes do not: a mark at their beginning or
 * valid UTF-8 tells more than a header that a server sends with everything. Without effect where nothing is stated.
 */
export function utf8Bytes(bytes: Uint8Array, charset: string | undefined): Uint8Array {
  const decoder = charset === undefined || hasMark(bytes) ? null : decoderFor(charset);
  if (!decoder || (!plainBytes.test(decoder.encoding) && isUtf8(bytes))) return bytes;
  return new TextEncoder().encode(decoder.decode(bytes));
}

/** What is worth keeping of a stated charset: nothing that says UTF-8, or that nobody knows. */
export function tellingCharset(charset: string | null): string | undefined {
  const decoder = charset === null ? null : decoderFor(charset);
  return decoder && decoder.encoding !== 'utf-8' ? decoder.encoding : undefined;
}

function decoderFor(charset: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}

function hasMark([first, second, third]: Uint8Array): boolean {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 || (first === 0xef && second === 0xbb && third === 0xbf);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
