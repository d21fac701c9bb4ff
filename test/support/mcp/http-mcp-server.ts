import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

interface Message {
  readonly id?: number;
  readonly method: string;
}

/** Takes over what is to be answered to a message; what it leaves alone is answered as an honest server would. */
export type Behaviour = (message: Message, response: ServerResponse, request: IncomingMessage) => boolean;

/** A server of one tool over Streamable HTTP, written by hand so that it can break the rules. */
export async function startHttpMcpServer(behave: Behaviour) {
  const methods: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST') {
      methods.push(request.method ?? '');
      response.writeHead(200).end();
      return;
    }
    const message = (await json(request)) as Message;
    methods.push(message.method);
    if (!behave(message, response, request)) answerHonestly(message, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/mcp`,
    /** What it was asked, in order. */
    methods,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function answerHonestly({ id, method }: Message, response: ServerResponse): void {
  if (id === undefined) {
    response.writeHead(202).end();
    return;
  }
  const headers = { 'content-type': 'application/json', 'mcp-session-id': 'session-1' };
  response.writeHead(200, headers).end(JSON.stringify({ jsonrpc: '2.0', id, result: results[method] ?? {} }));
}

const results: Record<string, unknown> = {
  initialize: {
    protocolVersion: '2025-06-18',
    capabilities: { tools: {} },
    serverInfo: { name: 'by-hand', version: '1' },
  },
  'tools/list': {
    tools: [
      {
        name: 'find',
        inputSchema: { type: 'object', properties: { words: { type: 'string' } }, required: ['words'] },
        annotations: { readOnlyHint: true },
      },
    ],
  },
  'tools/call': { content: [{ type: 'text', text: 'Found it.' }] },
};
