import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { ToolDesk } from '#activities/research/asking/tool-desk';
import type { ResearchTool } from '#activities/research/tools/define-research-tool';
import { researchTools } from '#activities/research/tools/registry';
import { samplePath } from '#infra/samples/sample-catalogue';
import { Brief } from '#shared/contracts/brief';
import { AssayError } from '#shared/errors/assay-error';
import { toolGround } from '#test/support/tool-ground';
import { loopbackFetch } from '#test/support/tool-servers/loopback-fetch';

/** A market of which half lies in a folder and half on pages of the web, where a share of everything that is asked fails. */
export interface ChaosWorld {
  readonly corpus: string;
  readonly brief: Brief;
  readonly desk: Partial<ToolDesk>;
  /** Links that never answer. */
  readonly dead: readonly string[];
  /** What was asked of the pages, failures included. */
  requests(): number;
  close(): Promise<void>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.md': 'text/markdown; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
};

/** Of what lives, so many in a hundred tries fail as well, and are tried again. */
const passingShare = 0.5;

export async function startChaosWorld({ rate, seed }: { rate: number; seed: number }): Promise<ChaosWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-chaos-'));
  const sample = samplePath('durable-workflows');
  const files = (await readdir(sample.corpus)).filter(name => name !== 'sources.json').toSorted();
  const here = files.filter((_, at) => at % 2 === 0);
  const outside = files.filter((_, at) => at % 2 === 1);
  for (const name of here) await cp(join(sample.corpus, name), join(folder, name));
  const links = outside.map((name, at) => `http://site-${at}.example.com/${name}`);
  const isDead = (what: string) => chance(seed, what) < rate;
  let asked = 0;
  const server = createServer(async ({ url = '/', headers }, response) => {
    const link = `http://${headers.host}${url}`;
    if (url === '/robots.txt') return void response.writeHead(404).end();
    asked += 1;
    if (isDead(link) || chance(seed, `${link} ${asked}`) < rate * passingShare) return fail(response, asked);
    const name = url.slice(1);
    response.writeHead(200, { 'content-type': mediaTypes[extname(name)] ?? 'text/plain' });
    response.end(await readFile(join(sample.corpus, name)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    corpus: folder,
    brief: Brief.parse({ ...JSON.parse(await readFile(sample.brief, 'utf8')), links }),
    dead: links.filter(isDead),
    desk: {
      ground: toolGround({ fetch: loopbackFetch(port) }),
      enabled: ['local-corpus', 'web-fetch'],
      tools: researchTools.map(tool => (tool.name === 'local-corpus' ? failing(tool, isDead) : tool)),
      // Pauses of minutes are not what is tried here.
      pause: async (_, signal) => signal.throwIfAborted(),
    },
    requests: () => asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The same for equal seeds, whatever else was asked meanwhile; 0 up to, not including, 1. */
function chance(seed: number, what: string): number {
  return createHash('sha256').update(`${seed} ${what}`).digest().readUInt32BE() / 2 ** 32;
}

function fail(response: ServerResponse, turn: number): void {
  if (turn % 3 === 0) response.writeHead(503).end();
  else if (turn % 3 === 1) response.destroy();
  else
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-length': '9000' })
      .end('<p>half', () => response.destroy());
}

function failing(tool: ResearchTool, isDead: (what: string) => boolean): ResearchTool {
  return {
    ...tool,
    async ask(query, context) {
      if (isDead(query.query)) throw new AssayError('tool.failed', 'as it was told to');
      return tool.ask(query, context);
    },
  };
}
