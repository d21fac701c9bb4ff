import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import mcp from '#activities/research/tools/mcp.tool';
import type { FoundDocument } from '#shared/contracts/found-document';
import type { McpServerConfig } from '#shared/contracts/mcp-server-config';
import type { ToolPart } from '#shared/contracts/tool-catalogue';
import { everythingServer, filesystemServer } from '#test/support/mcp/mcp-servers';
import { toolContext } from '#test/support/tool-ground';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-mcp-'));
  await writeFile(join(folder, 'heat-pumps.md'), '# Heat pumps\n\nA heat pump costs EUR 28,000 installed.\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function contextOf(...mcpServers: McpServerConfig[]): ToolContext {
  return toolContext({ config: { addresses: {}, restTables: [], mcpServers }, namedSecret: secretOf });
}

function secretOf(name: string): string | undefined {
  return name === 'LIBRARY_KEY' ? 'key-of-the-library' : undefined;
}

async function partsOf(context: ToolContext): Promise<readonly ToolPart[]> {
  return (await mcp.parts?.(context)) ?? [];
}

async function ask(context: ToolContext, name: string, query: string) {
  const part = (await partsOf(context)).find(one => one.name === name) ?? null;
  return mcp.output.parse(await mcp.ask({ query, limit: 10 }, { ...context, part }));
}

async function textOf({ artifacts }: ToolContext, document: FoundDocument | undefined): Promise<string> {
  return (await artifacts.get(document?.contentHash ?? '')).toString('utf8');
}

it('says that no server is configured', () => {
  expect(mcp.missing(toolContext())).toMatch(/mcpServers/);
  expect(mcp.missing(contextOf(everythingServer()))).toBeNull();
});

describe('the tools of a server', () => {
  it('are those that it declares read-only and that need a query alone', async () => {
    const parts = await partsOf(contextOf(everythingServer()));
    expect(parts.map(({ name }) => name)).toEqual(['everything.echo']);
    expect(parts[0]).toMatchObject({
      title: 'MCP server everything: Echo Tool',
      costUsd: 0,
      freshForHours: 24,
      data: { server: 'everything', tool: 'echo', queryParameter: 'message' },
    });
  });

  it('are those that are named, whatever it declares, and what is amiss with each', async () => {
    const tools = [
      { name: 'get-sum', arguments: {} },
      { name: 'get-sum-of-all', arguments: {} },
      { name: 'get-structured-content', arguments: {}, queryParameter: 'location' },
    ];
    const parts = await partsOf(
      contextOf(everythingServer({ tools, costUsd: 0.02, freshForHours: null, title: 'All' })),
    );
    expect(parts.map(({ name, missing }) => [name, missing])).toEqual([
      ['everything.get-sum', expect.stringContaining('queryParameter')],
      ['everything.get-sum-of-all', expect.stringContaining('no such tool')],
      ['everything.get-structured-content', undefined],
    ]);
    expect(parts[2]).toMatchObject({ costUsd: 0.02, freshForHours: null });
  });

  it('of one server are there when another does not start', async () => {
    const broken = everythingServer({ name: 'broken' });
    const parts = await partsOf(contextOf({ ...broken, command: '/nowhere/to/be/found' }, everythingServer()));
    expect(parts.map(({ name, missing }) => [name, missing])).toEqual([
      ['broken', expect.stringContaining('the MCP server broken could not be asked')],
      ['everything.echo', undefined],
    ]);
  });

  it('need the secrets that the configuration refers to', async () => {
    const env = { KEY: { secret: 'NOT_SET' } };
    const [part] = await partsOf(contextOf(everythingServer({ env })));
    expect(part).toMatchObject({ name: 'everything', missing: expect.stringContaining('set NOT_SET') });
  });
});

describe('an answer', () => {
  it('of words becomes a text, published by the server and at no address of the web', async () => {
    const context = contextOf(everythingServer());
    const { documents } = await ask(context, 'everything.echo', 'heat pumps & more');
    expect(documents).toEqual([
      expect.objectContaining({
        fileName: 'text.md',
        location: 'mcp:everything/echo?query=heat+pumps+%26+more',
        url: null,
        publisher: 'MCP server everything',
        kind: 'unknown',
      }),
    ]);
    expect(await textOf(context, documents[0])).toBe('Echo: heat pumps & more');
  });

  it('of data becomes one JSON document, though the server repeats it in words', async () => {
    const tools = [{ name: 'get-structured-content', arguments: {}, queryParameter: 'location' }];
    const context = contextOf(everythingServer({ tools }));
    const { documents } = await ask(context, 'everything.get-structured-content', 'Chicago');
    expect(documents.map(({ fileName }) => fileName)).toEqual(['rows.json']);
    expect(JSON.parse(await textOf(context, documents[0]))).toHaveProperty('temperature');
  });

  it('of a picture leaves it out and says so', async () => {
    const tools = [{ name: 'get-annotated-message', arguments: { includeImage: true }, queryParameter: 'messageType' }];
    const { documents, notes } = await ask(
      contextOf(everythingServer({ tools })),
      'everything.get-annotated-message',
      'error',
    );
    expect(documents).toHaveLength(1);
    expect(notes).toEqual(['left out, since they are pictures or sounds: 1']);
  });

  it('of files is read from the folder that the server was given, and from no other', async () => {
    const tools = [{ name: 'read_text_file', arguments: {}, queryParameter: 'path' }];
    const context = contextOf(filesystemServer(folder, { tools }));
    const { documents } = await ask(context, 'files.read_text_file', join(folder, 'heat-pumps.md'));
    expect(await textOf(context, documents[0])).toContain('EUR 28,000');
    await expect(ask(context, 'files.read_text_file', '/etc/passwd')).rejects.toMatchObject({ code: 'tool.failed' });
  });
});
