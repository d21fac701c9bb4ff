import type { Line, Span } from '../print/line.js';
import { toneColours, toneGrounds } from '../print/print-colours.js';
import { type Xml, xml } from './xml.js';

/** Runs of text; links lead to bookmarks of the same file only. */
export function docxLine(line: Line): Xml[] {
  return line.map(span =>
    span.to === null
      ? run(span)
      : xml`<w:hyperlink w:anchor="${bookmarkName(span.to)}" w:history="1">${run(span)}</w:hyperlink>`,
  );
}

function run({ text, look, tone }: Span): Xml {
  const isBold = look === 'strong' || look === 'badge';
  return xml`<w:r><w:rPr>${look === 'code' ? xml`<w:rStyle w:val="Code"/>` : null}${isBold ? xml`<w:b/>` : null}${
    look === 'slant' ? xml`<w:i/>` : null
  }${tone === 'plain' ? null : xml`<w:color w:val="${hex(toneColours[tone])}"/>`}${
    look === 'badge' ? xml`<w:shd w:val="clear" w:color="auto" w:fill="${hex(toneGrounds[tone])}"/>` : null
  }</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** An anchor as Word takes it for the name of a bookmark. */
export function bookmarkName(anchor: string): string {
  return anchor.replaceAll('-', '_');
}

/** "#1f1d1a" as Office writes it. */
export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}
