import { keepDocument } from '#activities/research/services/exchange/keep-document';
import { estimateRows } from '#activities/research/services/sensor-tower/estimate-rows';
import { salesEstimates } from '#activities/research/services/sensor-tower/sales-estimates';
import { searchApps } from '#activities/research/services/sensor-tower/search-apps';
import type { ToolAnswer, ToolContext, ToolQuery } from '#activities/research/tools/define-research-tool';

const nothing: ToolAnswer = { hits: [], documents: [], notes: [] };

/** What Sensor Tower estimates of the apps that a query names, as one document of rows. Errors: as `askSensorTower`. */
export async function askEstimates({ query }: ToolQuery, context: ToolContext): Promise<ToolAnswer> {
  const apps = await searchApps(query, context);
  if (apps.length === 0) return nothing;
  const { rows: found, original } = await salesEstimates(apps, context);
  const rows = estimateRows(found, apps);
  if (rows.length === 0) return nothing;
  const names = [...new Set(rows.map(({ app }) => app))];
  const document = await keepDocument(context, {
    content: `[\n${rows.map(row => JSON.stringify(row)).join(',\n')}\n]\n`,
    fileName: 'app-estimates.json',
    location: `Sensor Tower: estimates for ${names.join(', ')}`,
    url: null,
    title: `Sensor Tower estimates of downloads and revenue: ${names.join(', ')}`,
    publisher: 'Sensor Tower',
    kind: 'analyst',
    originals: [{ name: 'sales-report-estimates.json', mediaType: 'application/json', content: original }],
  });
  return { hits: [], documents: [document], notes: [] };
}
