import type { ToolContext } from '#activities/research/tools/define-research-tool';
import mcp from '#activities/research/tools/mcp.tool';
import { McpAddressConfig } from '#shared/contracts/mcp-server-config';
import type { ToolPart } from '#shared/contracts/tool-catalogue';
import { startEverythingOverHttp } from '#test/support/mcp/everything-over-http';
import { type Behaviour, startHttpMcpServer } from '#test/support/mcp/http-mcp-server';
import { toolContext } from '#test/support/tool-ground';

interface Reached {
  readonly url: string;
  readonly host: string;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function startServer(behave: Behaviour = () => false) {
  const server = await startHttpMcpServer(behave);
  closing.push(server.close);
  return server;
}

function contextOf({ url, host }: Reached, over: Partial<ToolContext> = {}): ToolContext {
  const server = McpAddressConfig.parse({ type: 'http', name: 'remote', url, headers: { 'x-key': { secret: 'KEY' } } });
  const namedSecret = (name: string) => (name === 'KEY' ? 'key-of-the-library' : undefined);
  const config = { addresses: {}, restTables: [], mcpServers: [server] };
  return toolContext({ config, namedSecret, privateHosts: [host], ...over });
}

async function partsOf(context: ToolContext): Promise<readonly ToolPart[]> {
  return (await mcp.parts?.(context)) ?? [];
}

async function askFirst(context: ToolContext) {
  const [part = null] = await partsOf(context);
  return mcp.output.parse(await mcp.ask({ query: 'heat pumps', limit: 10 }, { ...context, part }));
}

const capturedPart: ToolPart = {
  name: 'remote.find',
  title: 'Find',
  data: {
    server: 'remote',
    tool: 'find',
    inputSchema: { type: 'object', properties: { words: { type: 'string' } }, required: ['words'] },
    queryParameter: 'words',
  },
};

async function faultOf(context: ToolContext): Promise<unknown> {
  const asking = mcp.ask({ query: 'heat pumps', limit: 10 }, { ...context, part: capturedPart });
  return asking.then(
    () => null,
    cause => cause,
  );
}

it('asks the reference server over Streamable HTTP', async () => {
  const server = await startEverythingOverHttp();
  closing.push(server.close);
  const context = contextOf(server);
  const { documents } = await askFirst(context);
  const text = (await context.artifacts.get(documents[0]?.contentHash ?? '')).toString('utf8');
  expect(text).toBe('Echo: heat pumps');
});

it('sends its headers, opens no stream for what nobody asked for, and says when it is done', async () => {
  const keys: unknown[] = [];
  const server = await startServer((_message, _response, { headers }) => {
    keys.push(headers['x-key']);
    return false;
  });
  await askFirst(contextOf(server));
  const session = ['initialize', 'notifications/initialized', 'tools/list'];
  expect(server.methods).toEqual([...session, 'DELETE', ...session, 'tools/call', 'DELETE']);
  expect(new Set(keys)).toEqual(new Set(['key-of-the-library']));
});

it('refuses an address inside the network that is not named, and connects to nothing', async () => {
  const server = await startServer();
  const [part] = await partsOf(contextOf(server, { privateHosts: [] }));
  expect(part).toMatchObject({ name: 'remote', data: null, missing: expect.stringContaining('may not be fetched') });
  expect(await faultOf(contextOf(server, { privateHosts: [] }))).toMatchObject({ code: 'fetch.refused' });
  expect(server.methods).toEqual([]);
});

it('does not follow a redirect to another origin', async () => {
  const other = await startServer();
  const server = await startServer((_message, response) => {
    response.writeHead(307, { location: other.url }).end();
    return true;
  });
  expect(await faultOf(contextOf(server, { privateHosts: [server.host, other.host] }))).toMatchObject({
    code: 'tool.failed',
  });
  expect(other.methods).toEqual([]);
});

describe('a server that', () => {
  const behaviours: readonly (readonly [string, string, Behaviour])[] = [
    ['refuses the key', 'tool.not-allowed', answering(401)],
    ['limits the rate', 'tool.throttled', answering(429, { 'retry-after': '7' })],
    ['is broken', 'tool.failed', answering(500)],
    ['gives HTML', 'tool.failed', answering(200, { 'content-type': 'text/html' })],
    ['gives no JSON', 'tool.broken-answer', answering(200, { 'content-type': 'application/json' })],
  ];

  it.each(behaviours)('%s gives %s', async (_what, code, behave) => {
    const server = await startServer(behave);
    expect(await faultOf(contextOf(server))).toMatchObject({ code });
  });

  it('limits the rate says for how long', async () => {
    const server = await startServer(answering(429, { 'retry-after': '7' }));
    expect(await faultOf(contextOf(server))).toMatchObject({ retryAfterMs: 7_000 });
  });

  it('hangs costs the time that the call was given', async () => {
    const server = await startServer(({ method }) => method === 'notifications/initialized');
    const fault = await faultOf(contextOf(server, { signal: AbortSignal.timeout(1_500) }));
    expect(fault).toMatchObject({ code: 'fetch.timed-out' });
  });

  it('ends its stream before the answer has failed', async () => {
    const server = await startServer(({ method }, response) => {
      if (method !== 'tools/call') return false;
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': wait\n\n');
      setTimeout(() => response.destroy(), 100);
      return true;
    });
    const fault = await faultOf(contextOf(server, { signal: AbortSignal.timeout(20_000) }));
    expect(fault).toMatchObject({ code: 'tool.failed' });
  });

  it('floods is cut off', async () => {
    const server = await startServer(({ method }, response) => {
      if (method !== 'tools/call') return false;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const part = `data: ${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/x', params: { x: 'x'.repeat(60_000) } })}\n\n`;
      const more = () => {
        while (response.write(part)) if (response.destroyed) return;
      };
      response.on('drain', more);
      more();
      return true;
    });
    expect(await faultOf(contextOf(server, { signal: AbortSignal.timeout(20_000) }))).toMatchObject({
      code: 'tool.broken-answer',
      message: expect.stringContaining('sent more than'),
    });
  });
});

function answering(status: number, headers: Record<string, string> = {}): Behaviour {
  return (_message, response) => {
    response.writeHead(status, headers).end('<p>no</p>');
    return true;
  };
}
