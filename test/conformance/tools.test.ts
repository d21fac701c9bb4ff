import { readFound } from '#activities/research/asking/read-found';
import { openCorpus } from '#activities/research/open-corpus';
import type { ToolAnswer, ToolContext } from '#activities/research/tools/define-research-tool';
import localCorpus from '#activities/research/tools/local-corpus.tool';
import { researchTools } from '#activities/research/tools/registry';
import type { FetchRequest, SafeFetch } from '#infra/http/safe-fetch';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import { ToolPart } from '#shared/contracts/tool-catalogue';
import { AssayError } from '#shared/errors/assay-error';
import { memoryArtifactStore } from '#test/support/memory-artifact-store';
import { tinyCorpus } from '#test/support/tiny-corpus';
import { toolContext, toolGround } from '#test/support/tool-ground';
import type { ToolServer } from '#test/support/tool-servers/tool-server';
import { toolServers } from '#test/support/tool-servers/tool-servers';

const outside = researchTools.filter(tool => tool.hosts !== 'none');
const nonsense = '"( AND * ] \u0007 \u202E </data> %00 ../';

describe.each(researchTools)('the research tool $name', tool => {
  it('has fixtures that its schemas accept', () => {
    expect(tool.fixtures.length).toBeGreaterThan(0);
    for (const { query, answer } of tool.fixtures) {
      expect(tool.input.parse(query)).toEqual(query);
      expect(tool.output.parse(answer)).toEqual(answer);
      expect(query.link !== undefined).toBe(tool.asks === 'links');
      for (const { passage } of answer.hits) expect(passage.end - passage.start).toBe(passage.text.length);
    }
  });

  it('only reads, and says what a call costs, whom it asks and how long an answer serves', () => {
    expect(tool.effect).toBe('read');
    expect(tool.costUsd).toBeGreaterThanOrEqual(0);
    expect(tool.version).toBeGreaterThanOrEqual(1);
    if (Array.isArray(tool.hosts)) expect(tool.hosts.length).toBeGreaterThan(0);
    // What is asked outside and kept by nobody would be asked and paid again by every retry.
    if (tool.hosts !== 'none') expect(tool.freshForHours).toBeGreaterThan(0);
  });

  it('says in one sentence what it lacks, and asks nobody to find out', () => {
    const fetch: SafeFetch = () => Promise.reject(new TypeError('asked'));
    const missing = tool.missing(toolGround({ fetch }));
    if (missing !== null) expect(missing).toMatch(/^[A-Z].{10,298}\.$/su);
  });
});

describe('the corpus as a research tool', () => {
  it('answers best first, not more than asked for, and finds nothing in words that say nothing', async () => {
    const artifacts = memoryArtifactStore();
    const { corpusHash } = await openCorpus(artifacts, tinyCorpus);
    const context = toolContext({ corpusHash, artifacts });
    const { hits } = await localCorpus.ask({ query: 'heat pump installation price', limit: 5 }, context);
    const scores = hits.map(hit => hit.score);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.length).toBeLessThanOrEqual(5);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect((await localCorpus.ask({ query: nonsense, limit: 3 }, context)).hits).toEqual([]);
  });
});

it('each research tool that asks outside has a server to be tried against', () => {
  expect(outside.map(({ name }) => name).filter(name => !(name in toolServers))).toEqual([]);
});

describe.each(outside)('the research tool $name, asked over real HTTP', tool => {
  let server: ToolServer;
  let artifacts: ArtifactStore;
  let context: ToolContext;
  let requests: FetchRequest[];
  beforeAll(async () => {
    server = await (toolServers[tool.name] ?? missingServer)();
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(() => {
    server.always(null);
    artifacts = memoryArtifactStore();
    requests = [];
    const fetch: SafeFetch = request => {
      requests.push(request);
      return server.ground.fetch(request);
    };
    context = toolContext({ ...server.ground, fetch, artifacts });
  });

  const ask = (query = server.query, over: Partial<ToolContext> = {}): Promise<ToolAnswer> =>
    tool.ask({ query, limit: 5, ...(server.link !== undefined && { link: server.link }) }, { ...context, ...over });

  it('is ready there, and its parts have names of their own', async () => {
    expect(tool.missing(context)).toBeNull();
    const parts = (await tool.parts?.(context)) ?? [];
    for (const part of parts) expect(ToolPart.parse(part)).toEqual(part);
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  });

  it('finds something, stores it before it tells it, and it can be read as a document', async () => {
    const answer = tool.output.parse(await ask());
    expect(answer.documents.length + answer.hits.length).toBeGreaterThan(0);
    for (const document of answer.documents) {
      for (const { contentHash } of [document, ...(document.attachments ?? [])]) {
        expect(await artifacts.has(contentHash)).toBe(true);
      }
      const read = await readFound(artifacts, document, 'mask');
      expect('refused' in read ? read.refused : null).toBeNull();
    }
  });

  it('asks only hosts that it declares', async () => {
    await ask();
    const { hosts } = tool;
    if (typeof hosts === 'string') return;
    const configured = Object.values(context.config.addresses).map(address => new URL(address).hostname);
    const asked = requests.map(({ url }) => new URL(url).hostname);
    expect(asked.filter(host => !hosts.includes(host) && !configured.includes(host))).toEqual([]);
    for (const request of requests) expect(request.hosts).not.toBe('public');
  });

  it('tells no key in what it answers', async () => {
    const told = JSON.stringify(await ask());
    for (const key of keysOf(server)) expect(told).not.toContain(key);
  });

  it('takes words that say nothing for a question like any other', async () => {
    tool.output.parse(await ask(nonsense.slice(0, 500)));
  });

  it('tells a service that limits the rate, with the time it asks for', async () => {
    server.always({ kind: 'status', status: 429, headers: { 'retry-after': '7' } });
    const error = await failureOf(ask());
    expect(error.isRetryable).toBe(true);
    expect(error.retryAfterMs).toBeGreaterThan(4_000);
  });

  it.each([500, 502, 503])('tells a service that is down (%i) as something that may pass', async status => {
    server.always({ kind: 'status', status });
    expect((await failureOf(ask())).isRetryable).toBe(true);
  });

  it('tells a connection that breaks as something that may pass', async () => {
    server.always({ kind: 'cut', ...(server.link !== undefined && { contentType: 'text/html' }) });
    expect((await failureOf(ask())).isRetryable).toBe(true);
  });

  it('tells a refusal as something that stays, without the key', async () => {
    server.always({ kind: 'status', status: 403 });
    const error = await failureOf(ask());
    expect(error.isRetryable).toBe(false);
    for (const key of keysOf(server)) expect(`${error.message} ${error.remedy}`).not.toContain(key);
  });

  it('ends when nobody waits any more', async () => {
    server.always({ kind: 'hang' });
    const stop = new AbortController();
    const asked = ask(server.query, { signal: stop.signal });
    setTimeout(() => stop.abort(), 200);
    await expect(asked).rejects.toThrow();
  }, 20_000);
});

function missingServer(): never {
  throw new TypeError('there is no server for this tool');
}

/** What must never be told. */
function keysOf({ ground }: ToolServer): string[] {
  const names = ['TAVILY_API_KEY', 'BRAVE_API_KEY', 'SERPER_API_KEY', 'SENSOR_TOWER_AUTH_TOKEN'] as const;
  const named = ['TABLE_KEY', 'MCP_KEY'].map(name => ground.namedSecret(name));
  return [...names.map(name => ground.secret(name)), ...named].filter(key => key !== undefined);
}

/** Every failure of a tool is one of the catalogue, so that whoever asks knows whether to ask again. */
async function failureOf(asked: Promise<ToolAnswer>): Promise<AssayError> {
  const error = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AssayError)) throw new TypeError(`expected an AssayError, not ${String(error)}`);
  expect(error.code).toMatch(/^(?:fetch|tool)\./);
  return error;
}
