import { tableParts } from '#activities/research/services/rest-table/table-parts';
import { RestTableConfig } from '#shared/contracts/rest-table-config';
import { loopbackFetch } from './loopback-fetch.js';
import { json, type Reply, startServiceServer } from './service-server.js';
import type { ReceivedCall, ToolServer } from './tool-server.js';

const host = 'data.test.example';
export const restTableKey = 'table-key/0005';

const base = { title: 'Heating systems installed', publisher: 'Example Statistics Office' };

/** Endpoints of every kind that a table can be described from. */
export const restTables: readonly RestTableConfig[] = [
  {
    ...base,
    name: 'installations',
    url: `http://${host}/v1/installations?term={query}`,
    headers: { 'X-Key': { secret: 'TABLE_KEY' } },
    rowsAt: '/data/rows',
    columns: { system: 'metric', n: { name: 'value', unit: 'systems' }, yr: 'year', '/place/name': 'geography' },
    constants: { publisher: 'Example Statistics Office' },
    pages: { by: 'link', at: '/links/next', most: 3 },
    keywords: ['heat pumps', 'boiler'],
    costUsd: 0.02,
    freshForHours: 48,
  },
  { ...base, name: 'as-it-is', url: `http://${host}/plain.json` },
  {
    ...base,
    name: 'prices',
    url: `http://${host}/prices/{query}.csv`,
    format: 'csv' as const,
    parameters: { api_key: { secret: 'TABLE_KEY' }, lang: 'en' },
  },
  {
    ...base,
    name: 'numbered',
    url: `http://${host}/numbered.csv`,
    format: 'csv' as const,
    columns: { Modell: 'model', Preis: { name: 'price', currency: 'EUR' } },
    pages: { by: 'number' as const, parameter: 'page' },
  },
  {
    ...base,
    name: 'posted',
    url: `http://${host}/query`,
    method: 'POST' as const,
    body: '{"find": "{query}"}',
    rowsAt: '',
  },
].map(table => RestTableConfig.parse(table));

/** Serves all of `restTables`; the context asks `name`. `key`: what the environment holds under TABLE_KEY. */
export async function startRestTableServer({
  name = 'installations',
  key = restTableKey as string | undefined,
} = {}): Promise<ToolServer> {
  const server = await startServiceServer({ hosts: [host], serve });
  const config = { addresses: {}, restTables: [...restTables], mcpServers: [] };
  const ground = {
    fetch: loopbackFetch(server.port),
    config,
    secret: () => undefined,
    namedSecret: (asked: string) => (asked === 'TABLE_KEY' ? key : undefined),
    contact: undefined,
  };
  const parts = tableParts({ ...ground, browserPath: undefined, privateHosts: [], now: () => new Date() });
  return {
    ground: { ...ground, part: parts.find(part => part.name === name) ?? null },
    query: 'heat pump installations',
    ...server,
  };
}

const rows = [
  { system: 'heat pumps', n: '299,000', yr: 2025, place: { name: 'Germany' }, internal: 1 },
  { system: 'heat pumps', n: 193000.5, yr: 2024, place: { name: 'Germany' }, internal: 2 },
];

function serve(call: ReceivedCall): Reply {
  const { pathname, searchParams } = new URL(call.path, `http://${host}`);
  if (pathname === '/v1/installations')
    return call.headers['x-key'] === restTableKey ? installations(searchParams) : json({}, 401);
  if (pathname === '/plain.json') return { body: '[{"metric": "boilers", "value": 712000.00, "year": 2025}]' };
  if (pathname.startsWith('/prices/'))
    return searchParams.get('api_key') === restTableKey ? prices(pathname) : json({}, 403);
  if (pathname === '/numbered.csv') return numbered(Number(searchParams.get('page')));
  if (pathname === '/query' && call.method === 'POST')
    return json(JSON.parse(call.body).find ? [{ asked: JSON.parse(call.body).find }] : []);
  return json({ error: 'not found' }, 404);
}

function installations(parameters: URLSearchParams): Reply {
  if (!/heat pump/iu.test(parameters.get('term') ?? '')) return json({ data: { rows: [] }, links: { next: null } });
  const page = Number(parameters.get('page') ?? 1);
  const next =
    page === 1 ? `/v1/installations?${new URLSearchParams({ term: parameters.get('term') ?? '', page: '2' })}` : null;
  const body = JSON.stringify({ data: { rows: [rows[page - 1]] }, links: { next } });
  // Written with its zero, as services do.
  return { body: body.replace('193000.5,', '193000.50,') };
}

function prices(pathname: string): Reply {
  return {
    contentType: 'text/csv',
    body: `model;price;asked\nAero 8;11.900,50;${decodeURIComponent(pathname.slice(8, -4))}\nTerra 10;14.500,00;x\n`,
  };
}

function numbered(page: number): Reply {
  const body = page < 3 ? `Modell,Preis,Lager\n"Aero, ${page}",11900,7\n` : 'Modell,Preis,Lager\n';
  return { contentType: 'text/csv', body };
}
