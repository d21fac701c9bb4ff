import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFindApi } from '#api/cli/client/find-api';
import { loadConfig } from '#infra/config/env';

const running = { find: async () => ({ api: 'http://127.0.0.1:8710' }) as never };
const stopped = { find: async () => null };
const folder = () => mkdtempSync(join(tmpdir(), 'assay-cli-'));

describe('the command line', () => {
  it('finds the local stack and the key it left', async () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'credentials.json'), '{"apiKey":"local"}');
    const find = createFindApi({ config: () => loadConfig({ ASSAY_DATA_DIR: dataDir }), stack: running });
    expect(await find()).toEqual({ url: 'http://127.0.0.1:8710', apiKey: 'local' });
  });

  it('talks to the API that is set, stack or no stack', async () => {
    const env = { ASSAY_DATA_DIR: folder(), ASSAY_API_URL: 'https://assay.example.com/', ASSAY_API_KEY: 'own' };
    const find = createFindApi({ config: () => loadConfig(env), stack: stopped });
    expect(await find()).toEqual({ url: 'https://assay.example.com', apiKey: 'own' });
  });

  it('says what is missing', async () => {
    const config = () => loadConfig({ ASSAY_DATA_DIR: folder() });
    await expect(createFindApi({ config, stack: stopped })()).rejects.toMatchObject({ code: 'stack.not-running' });
    await expect(createFindApi({ config, stack: running })()).rejects.toMatchObject({ code: 'auth.missing' });
  });
});
