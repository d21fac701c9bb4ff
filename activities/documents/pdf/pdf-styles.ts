import { toneColours } from '../print/print-colours.js';
import type { PdfStyle } from './pdf-content.js';

const { soft, accent } = toneColours;

/** By the styles of paragraphs and the levels of headings. */
export const pdfStyles: Record<string, PdfStyle> = {
  eyebrow: { fontSize: 9, bold: true, characterSpacing: 1.2, color: accent, margin: [0, 60, 0, 6] },
  title: { fontSize: 26, lineHeight: 1.1, bold: true, margin: [0, 0, 0, 10] },
  byline: { color: soft, margin: [0, 0, 0, 14] },
  idea: { fontSize: 11.5, lineHeight: 1.35, margin: [0, 0, 0, 12] },
  body: { margin: [0, 4, 0, 4] },
  note: { italics: true, color: soft, margin: [0, 2, 0, 6] },
  small: { fontSize: 8.5, margin: [0, 0, 0, 6] },
  heading1: { fontSize: 17, lineHeight: 1.15, bold: true, margin: [0, 24, 0, 6] },
  heading2: { fontSize: 12, lineHeight: 1.2, bold: true, margin: [0, 12, 0, 4] },
  heading3: { fontSize: 10, bold: true, margin: [0, 10, 0, 3] },
  caption: { fontSize: 11, bold: true },
  head: { fontSize: 7.5, bold: true, color: soft },
  cell: { fontSize: 8.5 },
  facts: { fontSize: 8, color: soft, margin: [0, 1, 0, 1] },
  quote: { fontSize: 9, lineHeight: 1.3 },
  origin: { fontSize: 8, color: soft },
  figure: { fontSize: 17, bold: true, lineHeight: 1 },
  footer: { fontSize: 8, color: soft },
};
