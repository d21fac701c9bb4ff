import { chartDrawing } from '../chart/chart-drawing.js';
import type { ChartBlock } from '../print/block.js';
import { line, soft } from '../print/line.js';
import { faintRuleColour, seriesColours, toneColours } from '../print/print-colours.js';
import { printableText } from '../print/printable-text.js';
import { fittedText, unshown } from './fitted-text.js';
import { contentWidth } from './page.js';
import type { PdfContent } from './pdf-content.js';
import { pdfLine } from './pdf-line.js';
import { pdfTable } from './pdf-table.js';

/** The drawing of the HTML form, as vectors; its marks lead to no claim by themselves, so a line beneath does. */
export function pdfChart(block: ChartBlock): PdfContent {
  return chartHeight(block) > mostHeight ? pdfTable(block.table, null) : drawn(block);
}

/** A drawing is not broken across pages: what is higher is tabled. */
const mostHeight = 600;

function drawn({ chart, groups, note, claims }: ChartBlock): PdfContent {
  const safe = groups.map(({ heading, rows }) => ({
    heading: inOneTypeface(heading),
    rows: rows.map(row => ({ ...row, name: inOneTypeface(row.name), placed: null })),
  }));
  const { markup } = chartDrawing({ chart, groups: safe, layout: 'wide' });
  return {
    margin: [0, 8, 0, 10],
    stack: [
      { text: pdfLine(line(chart.title)), style: 'caption' },
      { text: pdfLine(line(soft(note))), style: 'small' },
      { svg: markup.replace('>', `>${style}`), width: contentWidth },
      { text: pdfLine(claims), style: 'small', margin: [0, 4, 0, 0] },
    ],
  };
}

/** In points, about. */
export function chartHeight({ groups }: ChartBlock): number {
  return groups.reduce((sum, { rows }) => sum + 17 + rows.length * 15.5, 90);
}

/** A drawing knows one typeface for a text. */
function inOneTypeface(text: string): string {
  return fittedText(printableText(text), ['Roboto'])
    .map(piece => piece.text)
    .join('')
    .replaceAll(unshown, '?');
}

/** The drawing library knows no selectors of two parts, so a row's colour reaches its mark by inheritance. */
const series = seriesColours.map((colour, index) => `.s${index} { fill: ${colour}; }`);

const style = `<style>
text { font-family: Roboto; stroke: none; }
.grid { stroke: ${faintRuleColour}; }
.tick { font-size: 11px; fill: ${toneColours.soft}; }
.group { font-size: 13px; font-weight: bold; fill: ${toneColours.plain}; }
.name { font-size: 12.5px; fill: ${toneColours.soft}; }
.value { font-size: 12.5px; font-weight: bold; fill: ${toneColours.plain}; }
${series.join('\n')}
.band { opacity: 0.5; }
.unstated { fill: #ffffff; stroke: ${toneColours.guess}; stroke-width: 1.6; stroke-dasharray: 3 2; }
</style>`;
