import { loopbackFetch } from './loopback-fetch.js';
import { json, type Reply, startServiceServer } from './service-server.js';
import type { ReceivedCall, ToolServer } from './tool-server.js';

const host = 'sensor-tower.test.example';
export const sensorTowerToken = 'st-token/0004';

const apps = [
  { app_id: '5f16a8019f7b275235017614', name: 'Gartenplaner: Beete & Aussaat', publisher_name: 'Beet GmbH' },
  { app_id: '55c5028802ac64f9c0001faf', name: 'Gartenplaner Pro', publisher_name: null },
  { app_id: '67ec0bf3e540b65904256cc4', name: 'Castle Siege', publisher_name: 'Burg Games' },
];

/** Search and sales estimates over both stores; revenue in cents. */
export async function startSensorTowerServer({
  token = sensorTowerToken as string | undefined,
} = {}): Promise<ToolServer> {
  const server = await startServiceServer({ hosts: [host], serve });
  return {
    ground: {
      fetch: loopbackFetch(server.port),
      config: { addresses: { 'sensor-tower': `http://${host}` }, restTables: [], mcpServers: [] },
      secret: name => (name === 'SENSOR_TOWER_AUTH_TOKEN' ? token : undefined),
      namedSecret: () => undefined,
      contact: undefined,
      part: null,
    },
    query: 'Gartenplaner app downloads',
    ...server,
  };
}

function serve({ method, path }: ReceivedCall): Reply {
  const { pathname, searchParams } = new URL(path, `http://${host}`);
  if (searchParams.get('auth_token') !== sensorTowerToken) return json({ error: 'Invalid auth token' }, 401);
  if (method !== 'GET') return json({ error: 'Not found' }, 404);
  if (pathname === '/v1/unified/search_entities') return searched(searchParams);
  if (pathname === '/v1/unified/sales_report_estimates') return estimated(searchParams);
  return json({ error: 'Not found' }, 404);
}

/** By likeness: what is alike comes first, but something comes always. */
function searched(parameters: URLSearchParams): Reply {
  const term = parameters.get('term') ?? '';
  if (parameters.get('entity_type') !== 'app' || term.length < 3) return json({ error: 'term is too short' }, 422);
  return json(
    apps
      .slice(0, Number(parameters.get('limit')))
      .map(app => ({ ...app, entity_type: 'app', os: 'unified', icon_url: 'https://cdn.example.com/i.png' })),
  );
}

function estimated(parameters: URLSearchParams): Reply {
  const [from = '', to = ''] = [parameters.get('start_date') ?? '', parameters.get('end_date') ?? ''];
  if (parameters.get('date_granularity') !== 'quarterly' || !/^\d{4}-\d{2}-\d{2}$/u.test(from) || from > to) {
    return json({ error: 'invalid parameters' }, 422);
  }
  const rows = (parameters.get('app_ids') ?? '').split(',').map((app_id, at) => ({
    app_id,
    country: 'WW',
    date: `${to.slice(0, 7).replace(/-\d\d$/u, '')}-07-01T00:00:00Z`,
    android_units: 40_100,
    android_revenue: 1_000_050,
    unified_units: 90_210 + at,
    // An app without purchases has none.
    unified_revenue: at === 0 ? 2_345_678 : null,
    // Some services repeat how they were asked.
    self: `/v1/unified/sales_report_estimates?app_ids=${app_id}&auth_token=${encodeURIComponent(sensorTowerToken)}`,
  }));
  return json(rows);
}
