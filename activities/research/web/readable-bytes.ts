import { readerFor } from '#activities/research/corpus/reader-for';
import { decodeHtml } from '#activities/research/text/decode-html';
import { decodeText } from '#activities/research/text/decode-text';
import { readablePage } from '#activities/research/web/readable-page';
import { utf8Bytes } from '#activities/research/web/utf8-bytes';
import type { FoundDocument } from '#shared/contracts/found-document';

/**
 * What is to be read of a document from outside: in UTF-8 where its encoding was stated, and of a page its content only.
 * A filing is laid out like nothing else and read as it is.
 */
export function readableBytes({ fileName, charset, url, kind }: FoundDocument, bytes: Uint8Array): Uint8Array {
  const text = utf8Bytes(bytes, charset);
  const isPage = url !== null && kind !== 'filing' && readerFor(fileName, bytes)?.name === 'html';
  return (isPage ? contentOf(text) : null) ?? text;
}

function contentOf(page: Uint8Array): Uint8Array | null {
  const decoded = decodeHtml(page) ?? decodeText(page);
  const content = 'refused' in decoded ? null : readablePage(decoded.text);
  return content === null ? null : new TextEncoder().encode(content);
}
