import { load } from 'cheerio';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

/** A Word file as an independent reader sees it. */
export async function readDocx(file: Buffer) {
  const parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
  const { value, messages } = await mammoth.convertToHtml({ buffer: file });
  const page = load(value);
  return {
    parts,
    page,
    said: page('body').text(),
    faults: messages.filter(({ type }) => type === 'error'),
    document: load(parts['word/document.xml'] ?? '', { xml: true }),
  };
}
