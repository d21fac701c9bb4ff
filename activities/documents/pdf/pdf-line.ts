import type { Line, Look, Span } from '../print/line.js';
import { toneColours, toneGrounds } from '../print/print-colours.js';
import { fittedText } from './fitted-text.js';
import type { PdfText } from './pdf-content.js';
import type { Typeface } from './typefaces.js';

const text: readonly [Typeface, ...Typeface[]] = ['Roboto', 'DejaVu'];
const typewriter: readonly [Typeface, ...Typeface[]] = ['Mono', 'DejaVu'];

const looks: Record<Look, Partial<PdfText>> = {
  plain: {},
  strong: { bold: true },
  slant: { italics: true },
  code: { fontSize: 7.5 },
  badge: { bold: true },
};

/** A line as pdfmake sets it; links lead within the document only. */
export function pdfLine(line: Line): PdfText[] {
  return line.flatMap(span => fittedText(span.text, span.look === 'code' ? typewriter : text).map(set(span)));
}

function set({ look, tone, to }: Span) {
  return ({ typeface, text: words }: { typeface: Typeface; text: string }): PdfText => ({
    ...looks[look],
    text: words,
    font: typeface,
    ...(tone !== 'plain' && { color: toneColours[tone] }),
    ...(look === 'badge' && { background: toneGrounds[tone] }),
    ...(to !== null && { linkToDestination: to }),
  });
}

/** Plain words as they are shown, such as for a bookmark. */
export function plainText(line: Line): string {
  return line.map(span => span.text).join('');
}
