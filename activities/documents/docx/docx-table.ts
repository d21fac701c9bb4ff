import type { TableBlock, TableRow } from '../print/block.js';
import { line } from '../print/line.js';
import { faintRuleColour, toneGrounds } from '../print/print-colours.js';
import { hex } from './docx-line.js';
import { contentWidth } from './docx-page.js';
import { lineParagraph } from './docx-paragraph.js';
import { type Xml, xml } from './xml.js';

/** The heads stand again on each page. */
export function docxTable(block: TableBlock): Xml {
  const widths = widthsOf(block);
  return xml`${lineParagraph('Heading2', line(block.caption))}<w:tbl><w:tblPr><w:tblW w:w="${contentWidth}" w:type="dxa"/>${rules}<w:tblLayout w:type="fixed"/>${margins}<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${block.caption}"/></w:tblPr>
<w:tblGrid>${widths.map(width => xml`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>
${headRow(block, widths)}${block.rows.map(row => bodyRow(row, widths))}</w:tbl>${lineParagraph('Gap', [])}`;
}

function widthsOf({ columns }: TableBlock): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.floor((contentWidth * share) / all));
}

const rule = xml`w:val="single" w:sz="4" w:space="0" w:color="${hex(faintRuleColour)}"`;
const rules = xml`<w:tblBorders><w:top ${rule}/><w:bottom ${rule}/><w:insideH ${rule}/></w:tblBorders>`;
const margins = xml`<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="110" w:type="dxa"/></w:tblCellMar>`;

function headRow({ columns }: TableBlock, widths: readonly number[]): Xml {
  const cells = columns.map(({ head }, index) => cell(lineParagraph('TableHead', line(head)), widths[index] ?? 0));
  return xml`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells}</w:tr>
`;
}

function bodyRow({ cells, isUnstated }: TableRow, widths: readonly number[]): Xml {
  const fill = isUnstated ? xml`<w:shd w:val="clear" w:color="auto" w:fill="${hex(toneGrounds.guess)}"/>` : null;
  const drawn = cells.map((lines, index) => {
    const paragraphs =
      lines.length === 0 ? [lineParagraph('TableText', [])] : lines.map(each => lineParagraph('TableText', each));
    return cell(xml`${paragraphs}`, widths[index] ?? 0, fill);
  });
  return xml`<w:tr>${drawn}</w:tr>
`;
}

function cell(content: Xml, width: number, fill: Xml | null = null): Xml {
  return xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${fill}</w:tcPr>${content}</w:tc>`;
}
