import type {
  Block,
  BoxBlock,
  ClaimBlock,
  ContentsBlock,
  FactsBlock,
  FiguresBlock,
  HeadingBlock,
  QuoteBlock,
} from '../print/block.js';
import type { Line } from '../print/line.js';
import { faintRuleColour, ruleColour, toneColours, toneGrounds } from '../print/print-colours.js';
import { contentWidth, labelWidth, nameWidth } from './page.js';
import { pdfChart } from './pdf-chart.js';
import type { PdfContent } from './pdf-content.js';
import { pdfLine, plainText } from './pdf-line.js';
import { pdfTable } from './pdf-table.js';

type Painters = {
  readonly [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, chapter: string | null) => PdfContent;
};

const painters: Painters = {
  heading,
  paragraph: ({ style, line }) => ({ text: pdfLine(line), style }),
  claim,
  quote: block => quote(block, contentWidth),
  list: ({ items }) => ({
    ul: items.map(item => ({ text: pdfLine(item), margin: [0, 1.5, 0, 1.5] })),
    margin: [0, 3, 0, 6],
  }),
  facts,
  figures,
  box,
  table: pdfTable,
  chart: pdfChart,
  contents,
};

/** `chapter` is the anchor of the chapter that the block stands in: bookmarks hang below it. */
export function pdfBlock<Kind extends Block['kind']>(
  block: Extract<Block, { kind: Kind }>,
  chapter: string | null,
): PdfContent {
  const paint: Painters[Kind] = painters[block.kind as Kind];
  return paint(block, chapter);
}

function heading({ level, line, anchor }: HeadingBlock, chapter: string | null): PdfContent {
  return {
    text: pdfLine(line),
    style: `heading${level}`,
    ...(anchor !== null && { id: anchor }),
    ...(level === 1 && bookmark(line)),
    ...(level === 2 && chapter !== null && { ...bookmark(line), outlineParentId: chapter }),
  };
}

function bookmark(line: Line) {
  const words = plainText(line);
  const outlineText = words.length <= longestBookmark ? words : `${words.slice(0, longestBookmark - 1).trimEnd()}…`;
  return { outline: true, outlineText };
}

const longestBookmark = 80;

function claim({ label, anchor, text, cautions, facts: told, quotes }: ClaimBlock): PdfContent {
  const width = contentWidth - labelWidth;
  const said: PdfContent[] = [
    { text: pdfLine(text) },
    ...cautions.map((caution): PdfContent => ({ text: pdfLine(caution), fontSize: 8.5, margin: [0, 2, 0, 1] })),
    ...(told.length === 0 ? [] : [{ text: pdfLine(told), style: 'facts' }]),
    ...quotes.map(each => quote(each, width)),
  ];
  const beside = {
    text: pdfLine(label),
    bold: true,
    fontSize: 8.5,
    margin: [0, 1, 0, 0] as [number, number, number, number],
  };
  return {
    columns: [
      { width: labelWidth, ...beside, ...(anchor !== null && { id: anchor }) },
      { width, stack: said },
    ],
    margin: [0, 4, 0, 5],
  };
}

/** A rule at the left side: a table of one cell, which may be broken across pages. */
function quote({ words, origin }: QuoteBlock, width: number): PdfContent {
  const lines: PdfContent[] = [
    { text: pdfLine(words), style: 'quote' },
    { text: pdfLine(origin), style: 'origin' },
  ];
  return aside(lines, { width, rule: ruleColour, margin: [0, 3, 0, 3] });
}

interface Aside {
  readonly width: number;
  readonly rule: string;
  readonly fill?: string;
  readonly margin: [number, number, number, number];
}

const asidePadding = 9;

function aside(stack: PdfContent[], { width, rule, fill, margin }: Aside): PdfContent {
  return {
    margin,
    table: {
      widths: [width - 2 * asidePadding - 2],
      body: [[{ stack, ...(fill !== undefined && { fillColor: fill }) }]],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: index => (index === 0 ? 2 : 0),
      vLineColor: () => rule,
      paddingLeft: () => asidePadding,
      paddingRight: () => asidePadding,
      paddingTop: () => (fill === undefined ? 0 : 6),
      paddingBottom: () => (fill === undefined ? 0 : 6),
    },
  };
}

function box({ tone, lines }: BoxBlock): PdfContent {
  const stack = lines.map((line): PdfContent => ({ text: pdfLine(line), fontSize: 9, margin: [0, 1, 0, 1] }));
  return aside(stack, { width: contentWidth, rule: toneColours[tone], fill: toneGrounds[tone], margin: [0, 8, 0, 8] });
}

function facts({ rows }: FactsBlock): PdfContent {
  const stack = rows.map(
    ({ name, line }): PdfContent => ({
      columns: [
        { width: nameWidth, text: pdfLine(name), color: toneColours.soft },
        { width: contentWidth - nameWidth, text: pdfLine(line) },
      ],
      fontSize: 8.5,
      margin: [0, 1.2, 0, 1.2],
    }),
  );
  return { stack, margin: [0, 2, 0, 6] };
}

function figures({ figures: all }: FiguresBlock): PdfContent {
  const width = contentWidth / all.length;
  return {
    margin: [0, 12, 0, 12],
    table: {
      widths: all.map(() => width - 12.5),
      body: [
        all.map(({ value, words, tone }) => ({
          stack: [
            { text: value, style: 'figure', color: toneColours[tone] },
            { text: words, fontSize: 7.5, color: toneColours.soft },
          ],
        })),
      ],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => faintRuleColour,
      vLineColor: () => faintRuleColour,
      paddingLeft: () => 6,
      paddingRight: () => 6,
      paddingTop: () => 6,
      paddingBottom: () => 5,
    },
  };
}

function contents({ entries }: ContentsBlock): PdfContent {
  const stack = entries.map(
    ({ place, title, words, anchor }): PdfContent => ({
      columns: [
        { width: 24, text: place, color: toneColours.soft },
        { width: contentWidth - 24 - 140 - 30, text: title, linkToDestination: anchor },
        { width: 140, text: words, color: toneColours.soft, fontSize: 8.5 },
        { width: 30, pageReference: anchor, alignment: 'right' },
      ],
      margin: [0, 3, 0, 3],
    }),
  );
  return { stack: [{ text: 'Contents', style: 'heading1' }, ...stack], pageBreak: 'before', margin: [0, 0, 0, 16] };
}
