import type { DecodedText } from '#activities/research/text/decode-text';

/** A page that is no UTF-8 but names its encoding is believed. Null: decide by the bytes. */
export function decodeHtml(bytes: Uint8Array): DecodedText | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_048));
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1];
  if (!label || /^(utf-?8|utf-?16.*)$/i.test(label) || isUtf8(bytes)) return null;
  try {
    const text = new TextDecoder(label).decode(bytes);
    return text.includes('\u0000') ? null : { text, faults: [] };
  } catch {
    return null;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
