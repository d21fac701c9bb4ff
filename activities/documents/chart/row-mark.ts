import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3-shape';
import { type Html, html } from '../html/html.js';
import type { ChartRow } from './chart-rows.js';

const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar, symbolWye] as const;

export interface MarkPlace {
  x(value: number): number;
  readonly y: number;
  /** Bars start at zero and so need a linear axis; on a logarithmic one only dots tell the truth. */
  readonly isBar: boolean;
}

/** The value as bar or dot, with its range as a band behind it. */
export function rowMark(row: ChartRow, place: MarkPlace): Html {
  if (!row.isPoint) return html`${band(row, place)}`;
  return html`${band(row, place)}${place.isBar ? bar(row, place) : dot(row, place)}`;
}

function bar({ value }: ChartRow, { x, y }: MarkPlace): Html {
  const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
  return html`<rect class="mark" x="${from}" y="${y - 6}" width="${Math.max(1, to - from)}" height="12" rx="2"/>`;
}

function dot({ value, series }: ChartRow, { x, y }: MarkPlace): Html {
  const path = symbol(shapes[series % shapes.length] ?? symbolCircle, 70)() ?? '';
  return html`<path class="mark" d="${path}" transform="translate(${x(value)},${y})"/>`;
}

function band({ low, high }: ChartRow, { x, y }: MarkPlace): Html | null {
  if (low === null || high === null) return null;
  return html`<rect class="band" x="${x(low)}" y="${y - 4}" width="${Math.max(2, x(high) - x(low))}" height="8" rx="4"/>`;
}
