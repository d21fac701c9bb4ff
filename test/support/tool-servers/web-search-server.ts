import { loopbackFetch } from './loopback-fetch.js';
import { json, type Reply, startServiceServer } from './service-server.js';
import type { ReceivedCall, ToolServer } from './tool-server.js';

const keys = { TAVILY_API_KEY: 'tvly-key-0001', BRAVE_API_KEY: 'brave-key-0002', SERPER_API_KEY: 'serper-key-0003' };
type KeyName = keyof typeof keys;

const page = (title: string, text: string) => ({
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${text}</p>`.repeat(3)}</article></body></html>`,
});

/** Pages by host and path. */
const pages: Readonly<Record<string, Reply>> = {
  'news.example.com/heat-pump-prices': page(
    'Heat pump prices in 2026',
    'An installed heat pump cost EUR 28,000 on average in 2026, the association of installers said in its yearly survey.',
  ),
  'stats.example.org/installations': page(
    'Heat pumps installed',
    'In 2025 a total of 299,000 heat pumps were installed, a fifth more than in the year before, the office reported.',
  ),
  'blog.example.net/heat-pump-diary': page(
    'A diary of my heat pump',
    'Our heat pump took three days to install and uses 4,200 kWh of electricity in a year, which is half of what we feared.',
  ),
  'quiet.example.com/robots.txt': { contentType: 'text/plain', body: 'User-agent: *\nDisallow: /' },
  'big.example.com/all': { contentType: 'text/html', body: `<p>${'big '.repeat(1_400_000)}</p>` },
  'shut.example.com/paywall': { status: 403, contentType: 'text/html', body: 'no' },
  'gone.example.com/old': { status: 404, contentType: 'text/html', body: 'gone' },
};

/** Doubles, a dead link and a shut page among them, as engines have them. */
const found = [
  ['http://news.example.com/heat-pump-prices?utm_source=engine', 'Heat pump prices in 2026'],
  ['http://www.news.example.com/heat-pump-prices/', 'Heat pump prices in 2026'],
  ['http://quiet.example.com/', 'A site that is not read'],
  ['http://shut.example.com/paywall', 'Behind a wall'],
  ['http://stats.example.org/installations', 'Heat pumps installed'],
  ['ftp://files.example.org/list', 'No page'],
  ['http://gone.example.com/old', 'Gone'],
  ['http://blog.example.net/heat-pump-diary', 'A diary of my heat pump'],
  ['http://big.example.com/all', 'All at once'],
] as const;

/** Tavily, Brave and Serper, and the pages that they find. `with`: whose keys are set. */
export async function startWebSearchServer({
  with: set = ['TAVILY_API_KEY'] as readonly KeyName[],
} = {}): Promise<ToolServer> {
  const server = await startServiceServer({
    hosts: ['tavily.test.example', 'brave.test.example', 'serper.test.example'],
    serve: call => services[call.host]?.(call) ?? pageAt(call),
  });
  return {
    ground: {
      fetch: loopbackFetch(server.port),
      config: {
        addresses: {
          tavily: 'http://tavily.test.example',
          brave: 'http://brave.test.example/',
          serper: 'http://serper.test.example',
        },
        restTables: [],
        mcpServers: [],
      },
      secret: name => (set.some(one => one === name) ? keys[name as KeyName] : undefined),
      namedSecret: () => undefined,
      contact: undefined,
      part: null,
    },
    query: 'heat pump price survey',
    ...server,
  };
}

type Service = (call: ReceivedCall) => Reply;

const services: Readonly<Record<string, Service>> = {
  'tavily.test.example': ({ method, path, headers, body }) => {
    if (method !== 'POST' || path !== '/search') return json({ detail: 'Not Found' }, 404);
    if (headers['authorization'] !== `Bearer ${keys.TAVILY_API_KEY}`)
      return json({ detail: { error: 'Unauthorized: missing or invalid API key.' } }, 401);
    const { query, max_results } = JSON.parse(body);
    const results = found.map(([url, title], at) => ({
      title,
      url,
      content: `Snippet ${at}`,
      score: 0.9 - at / 10,
      raw_content: null,
    }));
    return json({
      query,
      follow_up_questions: null,
      answer: null,
      images: [],
      results: findsFor(query) ? results.slice(0, max_results) : [],
      response_time: 1.04,
      request_id: '123e4567-e89b-12d3-a456-426614174111',
    });
  },
  'brave.test.example': ({ method, path, headers }) => {
    const url = new URL(path, 'http://brave.test.example');
    if (method !== 'GET' || url.pathname !== '/res/v1/web/search') return json({ type: 'ErrorResponse' }, 404);
    if (headers['x-subscription-token'] !== keys.BRAVE_API_KEY)
      return json({ type: 'ErrorResponse', error: { code: 'SUBSCRIPTION_TOKEN_INVALID', status: 422 } }, 422);
    const query = url.searchParams.get('q') ?? '';
    const results = found.map(([link, title]) => ({
      type: 'search_result',
      title,
      url: link,
      description: 'Snippet',
      page_age: '2026-03-01T00:00:00',
    }));
    const web = {
      type: 'search',
      results: results.slice(0, Number(url.searchParams.get('count'))),
      family_friendly: true,
    };
    return json({ type: 'search', query: { original: query }, ...(findsFor(query) && { web }) });
  },
  'serper.test.example': ({ method, path, headers, body }) => {
    if (method !== 'POST' || path !== '/search') return json({ message: 'Not Found', statusCode: 404 }, 404);
    if (headers['x-api-key'] !== keys.SERPER_API_KEY) return json({ message: 'Unauthorized.', statusCode: 403 }, 403);
    const { q, num } = JSON.parse(body);
    const organic = found.map(([link, title], at) => ({ title, link, snippet: 'Snippet', position: at + 1 }));
    return json({
      searchParameters: { q, type: 'search', num, engine: 'google' },
      organic: findsFor(q) ? organic.slice(0, num) : [],
      credits: 1,
    });
  },
};

function findsFor(query: string): boolean {
  return /heat pump/iu.test(query);
}

function pageAt({ host, path }: ReceivedCall): Reply {
  const place = `${host.replace(/^www\./u, '')}${path.replace(/\?.*$|\/$/gu, '')}`;
  return pages[place] ?? { status: 404, contentType: 'text/html', body: 'not found' };
}
