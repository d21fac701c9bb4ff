import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProvider } from '#activities/llm/providers/find-provider';
import { readProviderSettings } from '#activities/llm/providers/read-provider-settings';
import { startWireServer, type WireServer } from '#test/support/wire-server/wire-server';
import { callOptions, openWired, wiredProviders, wireRequest } from '#test/support/wire-server/wired-providers';

const folder = mkdtempSync(join(tmpdir(), 'assay-tokens-'));
const file = join(folder, 'token');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ways = [
  { name: 'azure-openai', without: { AZURE_OPENAI_API_KEY: '' }, variable: 'AZURE_OPENAI_AD_TOKEN_FILE' },
  { name: 'vertex', without: { VERTEX_ACCESS_TOKEN: '' }, variable: 'VERTEX_ACCESS_TOKEN_FILE' },
];

describe.each(ways)('a token file of $name', ({ name, without, variable }) => {
  const wired = wiredProviders.find(one => one.name === name);
  if (!wired) throw new TypeError(name);
  let server: WireServer;
  beforeEach(async () => {
    server = await startWireServer();
    writeFileSync(file, 'token-canary-1\n');
  });
  afterEach(() => server.close());

  const open = () => openWired(wired, server.url, { ...without, [variable]: file }).models;
  const sent = () => server.calls.map(({ headers }) => headers.authorization);
  const faultsOf = (env: Record<string, string>) => {
    const provider = findProvider(name);
    const read = provider && readProviderSettings(provider, { ...wired.env(server.url), ...without, ...env });
    return read && 'faults' in read ? read.faults : [];
  };

  it('is read for each request, so that the next one carries the token that was put there meanwhile', async () => {
    const models = open();
    const ask = () => models.complete(wireRequest(wired.model), callOptions());
    await ask();
    writeFileSync(file, '  token-canary-2  ');
    await ask();
    await Promise.all([ask(), ask()]);
    expect(sent()).toEqual(['1', '2', '2', '2'].map(at => `Bearer token-canary-${at}`));
  });

  it('that is empty or gone for a moment leaves the last token in force', async () => {
    const models = open();
    await models.complete(wireRequest(wired.model), callOptions());
    writeFileSync(file, '');
    await models.complete(wireRequest(wired.model), callOptions());
    rmSync(file);
    await models.complete(wireRequest(wired.model), callOptions());
    expect(new Set(sent())).toEqual(new Set(['Bearer token-canary-1']));
  });

  it('that vanished before the first request fails the call without sending anything', async () => {
    const models = open();
    rmSync(file);
    await expect(models.complete(wireRequest(wired.model), callOptions())).rejects.toMatchObject({
      code: 'model.not-allowed',
    });
    expect(server.calls).toEqual([]);
  });

  it('never shows its token in an error', async () => {
    server.next({ kind: 'status', status: 401, body: { error: { message: 'bad token-canary-1' } } });
    const error = await open()
      .complete(wireRequest(wired.model), callOptions())
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'model.not-allowed' });
    expect(`${error} ${JSON.stringify(error)} ${(error as Error).stack}`).not.toContain('canary');
  });

  it.each([
    ['is not there', join(folder, 'nowhere'), null],
    ['is empty', file, ''],
    ['holds something else', file, 'two words'],
  ])('that %s is told at start-up, by the variable', (_, path, content) => {
    if (content !== null) writeFileSync(file, content);
    expect(faultsOf({ [variable]: path })).toEqual([
      { path: variable, message: 'expected the path of a file that holds a token' },
    ]);
  });

  it('beside a token, or neither of them, is told', () => {
    const both = faultsOf({ [variable]: file, AZURE_OPENAI_AD_TOKEN: 'x', VERTEX_ACCESS_TOKEN: 'x' });
    expect(both.map(({ message }) => message)).toEqual([expect.stringMatching(/^expected either/u)]);
    expect(faultsOf({})).toEqual(both);
  });
});
