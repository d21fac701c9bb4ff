import { z } from 'zod';
import { jsonOf } from '#activities/research/services/exchange/json-of';
import { askSensorTower } from '#activities/research/services/sensor-tower/ask-sensor-tower';
import type { App } from '#activities/research/services/sensor-tower/search-apps';
import type { ToolContext } from '#activities/research/tools/define-research-tool';

const Row = z.object({
  app_id: z.union([z.string(), z.number()]).transform(String),
  country: z.string().min(1),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}/u),
  unified_units: z.number().nullish(),
  /** US cents. */
  unified_revenue: z.number().nullish(),
});
export type SalesRow = z.infer<typeof Row>;

/** A list, which some accounts get under a name. */
const Answer = z.union([z.array(Row), z.object({ data: z.array(Row) }).transform(({ data }) => data)]);

export interface SalesEstimates {
  readonly rows: readonly SalesRow[];
  /** As they came, without the token. */
  readonly original: Uint8Array;
}

/**
 * Downloads and revenue by quarter over the last two years, worldwide: both stores of each app together. Errors: as
 * `askSensorTower`, `tool.broken-answer`.
 */
export async function salesEstimates(apps: readonly App[], context: ToolContext): Promise<SalesEstimates> {
  const { from, to } = lastQuarters(context.now());
  const original = await askSensorTower(
    '/v1/unified/sales_report_estimates',
    {
      app_ids: apps.map(({ id }) => id).join(','),
      countries: 'WW',
      date_granularity: 'quarterly',
      start_date: from,
      end_date: to,
    },
    context,
  );
  return { rows: jsonOf('Sensor Tower', original, Answer), original };
}

/** The eight quarters that are over. */
export function lastQuarters(now: Date): { readonly from: string; readonly to: string } {
  const quarter = Math.floor(now.getUTCMonth() / 3) * 3;
  const day = (months: number, date: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), quarter + months, date)).toISOString().slice(0, 10);
  return { from: day(-24, 1), to: day(0, 0) };
}
