import pdfmake from 'pdfmake';
import type { Mrd } from '#shared/contracts/mrd';
import type { Block, PrintDocument } from '../print/block.js';
import { line, strong } from '../print/line.js';
import { toneColours } from '../print/print-colours.js';
import { printDocument } from '../print/print-document.js';
import { unshown } from './fitted-text.js';
import { keptTogether } from './kept-together.js';
import { contentHeight, contentWidth, page } from './page.js';
import { pdfBlock } from './pdf-blocks.js';
import type { PdfContent, PdfDefinition } from './pdf-content.js';
import { pdfLine } from './pdf-line.js';
import { pdfStyles } from './pdf-styles.js';
import { typefaceFiles } from './typefaces.js';

const fontFiles = new Set(Object.values(typefaceFiles).flatMap(files => Object.values(files)));
pdfmake.setFonts(typefaceFiles);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(path => fontFiles.has(path));

/** The document as PDF with embedded fonts. Equal documents give equal bytes. Nothing is fetched. */
export async function renderPdf(mrd: Mrd): Promise<Buffer> {
  return pdfmake.createPdf(definition(printDocument(mrd))).getBuffer();
}

function definition(document: PrintDocument): PdfDefinition {
  const date = new Date(document.createdAt);
  const { title, name, subject } = document;
  return {
    info: { title, subject, creator: 'Assay', producer: 'Assay', creationDate: date, modDate: date },
    version: '1.7',
    language: document.language,
    displayTitle: true,
    pageSize: page.size,
    pageMargins: [page.side, page.top, page.side, page.bottom],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.25, color: toneColours.plain },
    styles: pdfStyles,
    content: contentOf(document),
    pageBreakBefore: ({ headlineLevel: needed = 0, startPosition }) =>
      needed > 0 && startPosition.verticalRatio * contentHeight + needed > contentHeight,
    footer: (current, count) => footer(name, `${current} / ${count}`),
  };
}

/** Where letters are missing, the file says so itself before anything is read. */
function contentOf({ blocks }: PrintDocument): PdfContent[] {
  const place = blocks.findIndex(block => block.kind === 'contents');
  const [first, rest] = [keptTogether(blocks.slice(0, place)), keptTogether(blocks.slice(place))];
  const isWhole = !JSON.stringify([first, rest]).includes(unshown);
  return isWhole ? [...first, ...rest] : [...first, pdfBlock(missingLetters, null), ...rest];
}

const missingLetters: Block = {
  kind: 'box',
  tone: 'warn',
  lines: [
    line(strong('Some letters are missing in this file.')),
    line(
      `Its typefaces lack some scripts and symbols that sources use; ${unshown} stands for each such letter. The DOCX, HTML, Markdown and JSON forms of this document hold them.`,
    ),
  ],
};

function footer(name: string, place: string): PdfContent {
  const width = contentWidth - placeWidth;
  return {
    columns: [
      { text: pdfLine(line(name)), width },
      { text: place, width: placeWidth, alignment: 'right' },
    ],
    style: 'footer',
    margin: [page.side, 24, page.side, 0],
  };
}

const placeWidth = 70;
