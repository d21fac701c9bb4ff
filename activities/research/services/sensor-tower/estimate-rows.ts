import type { SalesRow } from '#activities/research/services/sensor-tower/sales-estimates';
import type { App } from '#activities/research/services/sensor-tower/search-apps';

/** A figure by columns that tables of figures have. That it is an estimate, and whose, stands in the row itself. */
export interface EstimateRow {
  readonly app: string;
  readonly developer?: string;
  readonly metric: 'estimated downloads' | 'estimated app store revenue';
  readonly value: number;
  readonly unit?: 'downloads';
  readonly currency?: 'USD';
  /** 2026-Q2 */
  readonly quarter: string;
  readonly geography: string;
  readonly method: 'estimate by Sensor Tower';
  readonly publisher: 'Sensor Tower';
}

export function estimateRows(rows: readonly SalesRow[], apps: readonly App[]): EstimateRow[] {
  const byId = new Map(apps.map(app => [app.id, app]));
  return rows.flatMap(row => {
    const app = byId.get(row.app_id);
    return app ? [...downloadsOf(row, app), ...revenueOf(row, app)] : [];
  });
}

function downloadsOf(row: SalesRow, app: App): EstimateRow[] {
  if (typeof row.unified_units !== 'number') return [];
  return [
    { ...headOf(app), metric: 'estimated downloads', value: row.unified_units, unit: 'downloads', ...tailOf(row) },
  ];
}

function revenueOf(row: SalesRow, app: App): EstimateRow[] {
  if (typeof row.unified_revenue !== 'number') return [];
  const value = Math.round(row.unified_revenue) / 100;
  return [{ ...headOf(app), metric: 'estimated app store revenue', value, currency: 'USD', ...tailOf(row) }];
}

function headOf({ name, developer }: App): Pick<EstimateRow, 'app' | 'developer'> {
  return { app: name, ...(developer !== null && { developer }) };
}

function tailOf({ date, country }: SalesRow): Pick<EstimateRow, 'quarter' | 'geography' | 'method' | 'publisher'> {
  return {
    quarter: `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`,
    geography: country === 'WW' ? 'worldwide' : country,
    method: 'estimate by Sensor Tower',
    publisher: 'Sensor Tower',
  };
}
