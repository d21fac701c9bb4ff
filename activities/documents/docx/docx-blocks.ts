import type {
  Block,
  BoxBlock,
  ClaimBlock,
  ContentsBlock,
  FactsBlock,
  FiguresBlock,
  ParagraphBlock,
  QuoteBlock,
} from '../print/block.js';
import { joined, line, link, soft } from '../print/line.js';
import { faintRuleColour, toneColours, toneGrounds } from '../print/print-colours.js';
import type { Bookmarks } from './bookmarks.js';
import { docxLine, hex } from './docx-line.js';
import { contentWidth } from './docx-page.js';
import { lineParagraph, paragraph } from './docx-paragraph.js';
import type { DocxStyle } from './docx-styles.js';
import { docxTable } from './docx-table.js';
import { type Xml, xml } from './xml.js';

type Painters = { readonly [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, marks: Bookmarks) => Xml };

const painters: Painters = {
  heading: ({ level, line: words, anchor, startsPage }, marks) =>
    paragraph(`Heading${level}`, marks.around(words, anchor), startsPage ? xml`<w:pageBreakBefore/>` : null),
  paragraph: ({ style, line: words }) => lineParagraph(paragraphStyles[style], words),
  claim,
  quote,
  list: ({ items }) => xml`${items.map(item => paragraph('Item', docxLine(item), bullet))}`,
  facts,
  figures,
  box,
  table: docxTable,
  chart: ({ note, table }) => xml`${docxTable(table)}${lineParagraph('Small', line(soft(note)))}`,
  contents,
};

const paragraphStyles: Record<ParagraphBlock['style'], DocxStyle> = {
  eyebrow: 'Eyebrow',
  title: 'Title',
  byline: 'Byline',
  idea: 'Idea',
  body: 'Body',
  note: 'Note',
  small: 'Small',
};

const bullet = xml`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`;

const tab = xml`<w:r><w:tab/></w:r>`;

/** A block as paragraphs and tables. */
export function docxBlock<Kind extends Block['kind']>(block: Extract<Block, { kind: Kind }>, marks: Bookmarks): Xml {
  const paint: Painters[Kind] = painters[block.kind as Kind];
  return paint(block, marks);
}

function claim({ label, anchor, text, cautions, facts: told, quotes }: ClaimBlock, marks: Bookmarks): Xml {
  return xml`${paragraph('Claim', xml`${marks.around(label, anchor)}${tab}${docxLine(text)}`)}${cautions.map(each =>
    lineParagraph('ClaimFacts', each),
  )}${
    told.length === 0
      ? null
      : lineParagraph(
          'ClaimFacts',
          told.map(span => ({ ...span, tone: 'soft' as const })),
        )
  }${quotes.map(quote)}`;
}

function quote({ words, origin }: QuoteBlock): Xml {
  return xml`${paragraph('Quote', docxLine(words))}${lineParagraph('QuoteOrigin', origin)}
`;
}

function facts({ rows }: FactsBlock): Xml {
  return xml`${rows.map(({ name, line: words }) => paragraph('Fact', xml`${docxLine(name)}${tab}${docxLine(words)}`))}`;
}

/** A table of one cell: its ground has no gaps between paragraphs. */
function box({ tone, lines }: BoxBlock): Xml {
  const edge = xml`<w:tcBorders><w:left w:val="single" w:sz="18" w:space="0" w:color="${hex(toneColours[tone])}"/></w:tcBorders>`;
  const ground = xml`<w:shd w:val="clear" w:color="auto" w:fill="${hex(toneGrounds[tone])}"/>`;
  const margin = xml`<w:tcMar><w:top w:w="80" w:type="dxa"/><w:left w:w="180" w:type="dxa"/><w:bottom w:w="80" w:type="dxa"/><w:right w:w="180" w:type="dxa"/></w:tcMar>`;
  return xml`<w:tbl><w:tblPr><w:tblW w:w="${contentWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${contentWidth}"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="${contentWidth}" w:type="dxa"/>${edge}${ground}${margin}</w:tcPr>${lines.map(each => lineParagraph('Box', each))}</w:tc></w:tr></w:tbl>${lineParagraph('Gap', [])}
`;
}

function figures({ figures: all }: FiguresBlock): Xml {
  const width = Math.floor(contentWidth / all.length);
  const rule = xml`w:val="single" w:sz="4" w:space="0" w:color="${hex(faintRuleColour)}"`;
  const cells = all.map(({ value, words, tone }) => {
    const number = line({ text: value, look: 'strong', tone, to: null });
    return xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${lineParagraph('Figure', number)}${lineParagraph('FigureWords', line(words))}</w:tc>`;
  });
  return xml`<w:tbl><w:tblPr><w:tblW w:w="${contentWidth}" w:type="dxa"/><w:tblBorders><w:top ${rule}/><w:left ${rule}/><w:bottom ${rule}/><w:right ${rule}/><w:insideV ${rule}/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${all.map(() => xml`<w:gridCol w:w="${width}"/>`)}</w:tblGrid><w:tr>${cells}</w:tr></w:tbl>${lineParagraph('Gap', [])}
`;
}

/** A table of contents that Word can bring up to date; as written it has no page numbers, which only Word knows. */
function contents({ entries }: ContentsBlock): Xml {
  const lines = entries.map(({ place, title, words, anchor }) => {
    const told = joined([[link(title, anchor)], words === '' ? [] : line(soft(words))], ' · ');
    return xml`${docxLine(line(soft(place)))}${tab}${docxLine(told)}`;
  });
  const begin = xml`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const end = xml`<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const first = lines.slice(0, 1).map(each => paragraph('Contents', xml`${begin}${each}`));
  const title = paragraph('Heading1', docxLine(line('Contents')), xml`<w:pageBreakBefore/><w:outlineLvl w:val="9"/>`);
  return xml`${title}${first}${lines.slice(1).map(each => paragraph('Contents', each))}${end}`;
}
