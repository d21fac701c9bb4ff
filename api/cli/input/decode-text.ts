import { AssayError } from '#shared/errors/assay-error';

/** UTF-8, or UTF-16 that says so by its first two bytes. Errors: `brief.unreadable`. */
export function decodeText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AssayError('brief.unreadable', `${path} is not text in UTF-8`, { cause });
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
