import type { Chart } from '#shared/contracts/mrd';
import { isStatedBySource, weakestMethod } from '../reading/judgement.js';
import type { PlacedClaim, Reading } from '../reading/reading.js';

export interface ChartRow {
  readonly name: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly placed: PlacedClaim | null;
  /** False for estimates and assumptions. */
  readonly isStated: boolean;
  /** False where only the range is stated: its middle would be a number that nobody states. */
  readonly isPoint: boolean;
  /** Which series it belongs to: gives colour and shape. */
  readonly series: number;
}

export interface ChartGroup {
  readonly heading: string;
  readonly rows: readonly ChartRow[];
}

/** Sizes stand by year, so that publishers can be compared; prices by vendor, so that plans can. */
export function chartGroups(reading: Reading, chart: Chart): ChartGroup[] {
  const isByYear = chart.kind === 'sizes-by-year';
  const series = [...new Set(chart.points.map(point => point.series))];
  const headingOf = (point: Chart['points'][number]) => (isByYear ? point.label : point.series);
  const headings = [...new Set(chart.points.map(headingOf))];
  if (isByYear) headings.sort();
  return headings.map(heading => {
    const points = chart.points.filter(point => headingOf(point) === heading);
    return { heading, rows: points.toSorted(byValue).map(point => rowOf(reading, point, { isByYear, series })) };
  });
}

function byValue(a: Chart['points'][number], b: Chart['points'][number]): number {
  return a.value - b.value;
}

function rowOf(
  reading: Reading,
  point: Chart['points'][number],
  { isByYear, series }: { isByYear: boolean; series: readonly string[] },
): ChartRow {
  const placed = reading.claims.get(point.claimId) ?? null;
  const method = placed && weakestMethod(placed.claim);
  const { value, low, high } = point;
  return {
    name: isByYear ? point.series : withoutVendor(point),
    value,
    low,
    high,
    placed,
    isPoint: low === null || high === null || holdsValue(placed, value),
    isStated: method === null || isStatedBySource(method),
    series: series.indexOf(point.series),
  };
}

function holdsValue(placed: PlacedClaim | null, value: number): boolean {
  return placed?.claim.numbers.some(number => number.value === value) ?? false;
}

/** Rows stand under the name of their vendor and need not repeat it. */
function withoutVendor({ series, label }: Chart['points'][number]): string {
  const rest = label.startsWith(series) ? label.slice(series.length).replace(/^[\s,:;–-]+/, '') : label;
  return rest === '' ? label : rest;
}
