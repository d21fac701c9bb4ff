import type { Line } from '../print/line.js';
import { docxLine } from './docx-line.js';
import type { DocxStyle } from './docx-styles.js';
import { type Xml, xml } from './xml.js';

/** `more` is properties that the schema puts after the style. */
export function paragraph(style: DocxStyle, content: Xml | readonly Xml[], more: Xml | null = null): Xml {
  return xml`<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
}

export function lineParagraph(style: DocxStyle, line: Line): Xml {
  return paragraph(style, docxLine(line));
}
