import type { Block, ClaimBlock } from '../print/block.js';
import type { Line } from '../print/line.js';
import { pdfBlock } from './pdf-blocks.js';
import { chartHeight } from './pdf-chart.js';
import type { PdfContent } from './pdf-content.js';
import { plainText } from './pdf-line.js';
import { leastOfTable } from './pdf-table.js';

/** About; more than this might not fit on one page, and what is kept together and does not fit would be cut off. */
const mostPoints = 560;

/** Of a single thing, such as a claim with its quotes: more would leave pages half empty. */
const mostAlone = 200;

interface Held {
  readonly content: PdfContent;
  readonly height: Height;
}

/** In points, about. */
interface Height {
  readonly whole: number;
  /** Of its first part that is never broken. */
  readonly least: number;
}

/** All blocks in order; a heading stays with what follows it. */
export function keptTogether(blocks: readonly Block[]): PdfContent[] {
  const content: PdfContent[] = [];
  let chapter: string | null = null;
  let held: Held[] = [];
  let startsPage = false;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) chapter = block.anchor;
    held.push({ content: pdfBlock(block, chapter), height: heightOf(block) });
    startsPage ||= block.kind === 'heading' && block.startsPage === true;
    if (leadsOn(block)) continue;
    content.push(...(startsPage ? [{ stack: together(held), pageBreak: 'before' as const }] : together(held)));
    [held, startsPage] = [[], false];
  }
  return [...content, ...held.map(each => each.content)];
}

/** Headings, and the short lines between a heading and what it is about. */
function leadsOn(block: Block): boolean {
  return (
    block.kind === 'heading' || (block.kind === 'paragraph' && (block.style === 'small' || block.style === 'note'))
  );
}

/** What is too high for one page begins with its headings, which go to the next page where too little room is left. */
function together(held: readonly Held[]): PdfContent[] {
  const content = held.map(each => each.content);
  const [first, ...rest] = content;
  const whole = sum(held.map(({ height }) => height.whole));
  if (whole <= (rest.length === 0 ? mostAlone : mostPoints)) return [{ stack: content, unbreakable: true }];
  if (first === undefined || rest.length === 0) return content;
  const room = held.map(({ height }, index) => (index === rest.length ? height.least : height.whole));
  return [{ ...first, headlineLevel: Math.ceil(sum(room)) }, ...rest];
}

function heightOf(block: Block): Height {
  if (block.kind === 'table') return { whole: Number.POSITIVE_INFINITY, least: leastOfTable(block) };
  const whole = wholeOf(block);
  return { whole, least: block.kind === 'chart' ? whole : Math.min(whole, 60) };
}

function wholeOf(block: Block): number {
  if (block.kind === 'heading') return linesIn(block.line) * 24 + 20;
  if (block.kind === 'paragraph') return linesIn(block.line) * 16;
  if (block.kind === 'facts') return sum(block.rows.map(({ line }) => linesIn(line) * 13));
  if (block.kind === 'claim') return claimHeight(block);
  return block.kind === 'chart' ? chartHeight(block) : Number.POSITIVE_INFINITY;
}

function claimHeight({ text, cautions, facts, quotes }: ClaimBlock): number {
  const lines = [text, ...cautions, facts, ...quotes.flatMap(({ words, origin }) => [words, origin])];
  return sum(lines.map(line => linesIn(line) * 15));
}

function linesIn(line: Line): number {
  return Math.ceil(plainText(line).length / 80);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
