import type { Chart } from '#shared/contracts/mrd';
import { type Html, html } from '../html/html.js';
import { shortNumber } from '../reading/amount.js';
import type { ChartGroup, ChartRow } from './chart-rows.js';
import { type ChartScale, chartScale } from './chart-scale.js';
import { rowMark } from './row-mark.js';

type Layout = 'wide' | 'narrow';

interface Measures {
  readonly width: number;
  /** Left edge of the plot. */
  readonly left: number;
  readonly plot: number;
  readonly row: number;
  /** Baseline of a row's mark within the row. */
  readonly mark: number;
  readonly letters: number;
}

const head = 26;
const foot = 26;

const measures: Record<Layout, Measures> = {
  wide: { width: 760, left: 210, plot: 450, row: 24, mark: 12, letters: 30 },
  narrow: { width: 340, left: 4, plot: 324, row: 40, mark: 28, letters: 32 },
};

export function chartDrawing({
  chart,
  groups,
  layout,
}: {
  chart: Chart;
  groups: readonly ChartGroup[];
  layout: Layout;
}): Html {
  const size = measures[layout];
  const scale = chartScale(groups, size.plot);
  const height = groups.reduce((sum, { rows }) => sum + head + rows.length * size.row, foot);
  let top = 0;
  const drawn = groups.map(group => {
    const piece = drawGroup(group, {
      top,
      size,
      scale,
      isBar: chart.kind === 'prices-by-vendor' && !scale.isLogarithmic,
    });
    top += head + group.rows.length * size.row;
    return piece;
  });
  return html`<svg class="${layout}" role="group" aria-label="${describe(chart, groups)}" viewBox="0 0 ${size.width} ${height}">
${axis(scale, size, height)}${drawn}</svg>`;
}

function describe(chart: Chart, groups: readonly ChartGroup[]): string {
  const said = groups.map(
    ({ heading, rows }) => `${heading}: ${rows.map(row => `${row.name} ${amountOf(row)}`).join(', ')}`,
  );
  return `${chart.title}, in ${chart.unit}. ${said.join('; ')}`;
}

function axis(scale: ChartScale, size: Measures, height: number): Html[] {
  return scale.ticks.map(tick => {
    const x = round(size.left + scale.at(tick));
    const anchor = x < 20 ? 'start' : x > size.width - 24 ? 'end' : 'middle';
    return html`<line class="grid" x1="${x}" x2="${x}" y1="${head - 6}" y2="${height - foot + 4}"/><text class="tick" x="${x}" y="${height - 6}" text-anchor="${anchor}">${shortNumber(tick)}</text>`;
  });
}

interface GroupPlace {
  readonly top: number;
  readonly size: Measures;
  readonly scale: ChartScale;
  readonly isBar: boolean;
}

function drawGroup({ heading, rows }: ChartGroup, place: GroupPlace): Html {
  const lines = rows.map((row, index) => drawRow(row, { ...place, top: place.top + head + index * place.size.row }));
  return html`<text class="group" x="0" y="${place.top + 18}">${heading}</text>${lines}`;
}

function drawRow(row: ChartRow, { top, size, scale, isBar }: GroupPlace): Html {
  const y = top + size.mark;
  const isNarrow = size.left < 50;
  const mark = rowMark(row, { x: value => round(size.left + scale.at(value)), y, isBar });
  const end = Math.max(size.left + scale.at(row.high ?? row.value), size.left + scale.at(row.value));
  const amount = amountOf(row);
  const label = isNarrow
    ? html`<text class="value" x="${size.width - 2}" y="${top + 14}" text-anchor="end">${amount}</text>`
    : html`<text class="value" x="${round(end + 12)}" y="${y + 4}">${amount}</text>`;
  const name = html`<text class="name" x="${isNarrow ? 4 : size.left - 14}" y="${isNarrow ? top + 14 : y + 4}" text-anchor="${isNarrow ? 'start' : 'end'}">${cut(row.name, size.letters)}</text>`;
  const drawn = html`<g class="row s${row.series % 6}${row.isStated ? '' : ' unstated'}"><title>${row.name}: ${amount}</title>${name}${mark}${label}</g>`;
  return row.placed === null
    ? drawn
    : html`<a href="#${row.placed.anchor}" aria-label="Claim ${row.placed.label}">${drawn}</a>`;
}

function cut(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function amountOf({ isStated, isPoint, value, low, high }: ChartRow): string {
  const span = `${shortNumber(low ?? value)} – ${shortNumber(high ?? value)}`;
  return `${isStated ? '' : '≈ '}${isPoint ? shortNumber(value) : span}`;
}
