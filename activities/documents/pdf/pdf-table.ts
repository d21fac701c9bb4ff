import type { TableBlock, TableRow } from '../print/block.js';
import { line } from '../print/line.js';
import { faintRuleColour, ruleColour, toneGrounds } from '../print/print-colours.js';
import { contentWidth } from './page.js';
import type { PdfCell, PdfContent, PdfLayout, PdfTableBody } from './pdf-content.js';
import { pdfLine, plainText } from './pdf-line.js';

type Cell = PdfCell & PdfContent;

const gap = 6;
/** Width of a letter in the size of a cell, about. */
const letter = 4.4;
/** A row that is not broken must fit on one page, for what is longer would be cut off. */
const mostUnbrokenLines = 30;

/** The caption is a bookmark below the chapter's. The heads stand again on each page, and never alone at its foot. */
export function pdfTable(block: TableBlock, chapter: string | null): PdfContent {
  const bookmark = chapter === null ? {} : { outline: true, outlineText: block.caption, outlineParentId: chapter };
  const caption: PdfContent = { text: pdfLine(line(block.caption)), style: 'heading2', ...bookmark };
  return { stack: [caption, { table: bodyOf(block), layout, margin: [0, 0, 0, 10] }] };
}

function bodyOf(block: TableBlock): PdfTableBody {
  return {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: isUnbroken(block),
    widths: widthsOf(block),
    body: [headRow(block), ...block.rows.map(bodyRow)],
  };
}

const layout: PdfLayout = {
  hLineWidth: index => (index === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: index => (index === 1 ? ruleColour : faintRuleColour),
  paddingLeft: () => 0,
  paddingRight: () => gap,
  paddingTop: () => 3.5,
  paddingBottom: () => 3.5,
};

/** In points, about: caption, heads and the first row. */
export function leastOfTable(block: TableBlock): number {
  const [first] = block.rows;
  const lines = first && isUnbroken(block) ? linesIn(first, widthsOf(block)) : 3;
  return 60 + lines * 11.5;
}

function isUnbroken(block: TableBlock): boolean {
  const widths = widthsOf(block);
  return block.rows.every(row => linesIn(row, widths) <= mostUnbrokenLines);
}

function widthsOf({ columns }: TableBlock): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const room = contentWidth - columns.length * gap;
  return columns.map(({ share }) => (room * share) / all);
}

function linesIn({ cells }: TableRow, widths: readonly number[]): number {
  const counts = cells.map((lines, index) =>
    lines.reduce((sum, line) => sum + Math.ceil((plainText(line).length * letter) / (widths[index] ?? 1)), 0),
  );
  return Math.max(...counts);
}

function headRow({ columns }: TableBlock): Cell[] {
  return columns.map(({ head }) => ({ text: head.toUpperCase(), style: 'head' }));
}

function bodyRow({ cells, isUnstated }: TableRow): Cell[] {
  return cells.map(lines => ({
    stack: lines.map((line): PdfContent => ({ text: pdfLine(line) })),
    style: 'cell',
    ...(isUnstated && { fillColor: toneGrounds.guess }),
  }));
}
