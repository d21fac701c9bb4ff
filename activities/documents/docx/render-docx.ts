import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Mrd } from '#shared/contracts/mrd';
import { printDocument } from '../print/print-document.js';
import { Bookmarks } from './bookmarks.js';
import { docxBlock } from './docx-blocks.js';
import { packageParts } from './package-parts.js';

/** The earliest day that a ZIP file can name: equal documents give equal bytes, wherever and whenever they are made. */
const zipTime = '1980-01-01T00:00:00';

/** The document as a Word file. Equal documents give equal bytes. It holds no macros, pictures or links to elsewhere. */
export function renderDocx(mrd: Mrd): Buffer {
  const document = printDocument(mrd);
  const marks = new Bookmarks();
  const body = document.blocks.map(block => docxBlock(block, marks));
  const parts = Object.entries(packageParts(document, body));
  const files: Zippable = Object.fromEntries(parts.map(([path, { markup }]) => [path, strToU8(markup)]));
  return Buffer.from(zipSync(files, { level: 6, mtime: zipTime }));
}
