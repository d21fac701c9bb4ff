import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownDesk } from '#activities/research/asking/own-desk';
import type { ToolDesk } from '#activities/research/asking/tool-desk';
import {
  defineResearchTool,
  ToolAnswer,
  type ToolContext,
  ToolQuery,
} from '#activities/research/tools/define-research-tool';
import { createSafeFetch } from '#infra/http/create-safe-fetch';
import { toolGround } from '#test/support/tool-ground';

export type Answers = (path: string, response: ServerResponse) => void;

/** A service that sells prices, what it was asked, and a tool that asks it. */
export async function startPriceService() {
  const asked: string[] = [];
  let answers: Answers = (_, response) => response.end('');
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answers(request.url ?? '', response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    asked,
    host,
    tool: priceTool(host),
    linkTool: linkTool(),
    answer(next: Answers) {
      answers = next;
      asked.length = 0;
    },
    close: () => new Promise(resolve => server.close(resolve)),
  };
}

/** Stores whatever text the service answers; nothing for an empty one. */
function priceTool(host: string) {
  return defineResearchTool({
    ...plain,
    name: 'prices',
    asks: 'queries',
    costUsd: 0.01,
    hosts: [host],
    ask: (query, context) => fetched(`http://${host}/search?q=${encodeURIComponent(query.query)}`, context),
  });
}

function linkTool() {
  return defineResearchTool({
    ...plain,
    name: 'pages',
    asks: 'links',
    costUsd: 0,
    hosts: 'public',
    ask: ({ link = '' }, context) => fetched(link, context),
  });
}

const plain = {
  title: 'Prices',
  version: 1,
  input: ToolQuery,
  output: ToolAnswer,
  effect: 'read',
  freshForHours: 24,
  fixtures: [],
  missing: () => null,
} as const;

async function fetched(url: string, context: ToolContext): Promise<ToolAnswer> {
  const { bytes } = await context.fetch({ url, hosts: 'public', signal: context.signal });
  if (bytes.length === 0) return { hits: [], documents: [], notes: [] };
  const contentHash = await context.artifacts.put(bytes);
  const document = { contentHash, fileName: 'text.md', location: url, url, retrievedAt: '2026-11-21T12:00:00.000Z' };
  return { hits: [], documents: [document], notes: [] };
}

/** A desk whose pauses pass at once and are written down. */
export function quickDesk(given: Partial<ToolDesk> & { readonly host: string }) {
  const pauses: number[] = [];
  const { host, ...over } = given;
  const privateHosts = [host];
  const desk = ownDesk({
    ground: toolGround({ fetch: createSafeFetch({ privateHosts }), privateHosts }),
    pause: async (milliseconds, signal) => {
      pauses.push(milliseconds);
      await sleep(0, undefined, { signal });
    },
    ...over,
  });
  return { desk, pauses };
}
