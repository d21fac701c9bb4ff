import { partsOf } from '#activities/research/mcp/parts-of';
import { createSafeFetch } from '#infra/http/create-safe-fetch';
import { McpServerConfig } from '#shared/contracts/mcp-server-config';
import { json, type Reply, startServiceServer } from './service-server.js';
import type { ReceivedCall, ToolServer } from './tool-server.js';

const tool = {
  name: 'find_reports',
  title: 'Find reports',
  inputSchema: { type: 'object' as const, properties: { query: { type: 'string' } }, required: ['query'] },
  annotations: { readOnlyHint: true },
};

/** An MCP server of one tool over Streamable HTTP; without its key it refuses. */
export async function startMcpServer({ key = 'mcp-key/0006' as string | undefined } = {}): Promise<ToolServer> {
  const hosts: string[] = [];
  const isSpared = ({ method }: ReceivedCall) => method !== 'POST';
  const server = await startServiceServer({ hosts, serve, isSpared });
  const host = `127.0.0.1:${server.port}`;
  hosts.push(host);
  const config = McpServerConfig.parse({
    type: 'http',
    name: 'library',
    title: 'Example Library',
    url: `http://${host}/mcp`,
    headers: { authorization: { secret: 'MCP_KEY' } },
    costUsd: 0.01,
  });
  return {
    ground: {
      fetch: createSafeFetch({ privateHosts: [host] }),
      config: { addresses: {}, restTables: [], mcpServers: [config] },
      secret: () => undefined,
      namedSecret: name => (name === 'MCP_KEY' ? key : undefined),
      contact: undefined,
      part: partsOf(config, [tool])[0] ?? null,
      privateHosts: [host],
    },
    query: 'heat pumps',
    ...server,
  };
}

interface Message {
  readonly id?: number;
  readonly method: string;
  readonly params?: { readonly arguments?: { readonly query?: string } };
}

function serve({ method, headers, body }: ReceivedCall): Reply {
  if (headers['authorization'] !== 'mcp-key/0006') return json({}, 401);
  if (method !== 'POST') return json({}, 405);
  const message = JSON.parse(body) as Message;
  if (message.id === undefined) return { status: 202, body: '' };
  return json({ jsonrpc: '2.0', id: message.id, result: resultOf(message) });
}

function resultOf({ method, params }: Message): unknown {
  if (method === 'tools/list') return { tools: [tool] };
  if (method === 'tools/call') return { content: reportsFor(params?.arguments?.query ?? '') };
  const serverInfo = { name: 'library', version: '1.0.0' };
  return { protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo };
}

function reportsFor(query: string): readonly { readonly type: 'text'; readonly text: string }[] {
  if (!/heat pump/iu.test(query)) return [];
  return [{ type: 'text', text: '# Heat pumps\n\nIn 2025 a total of 299,000 heat pumps were installed.\n' }];
}
