import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readResearchConfig } from '#infra/config/read-research-config';
import { AssayError } from '#shared/errors/assay-error';

const folder = await mkdtemp(join(tmpdir(), 'assay-config-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function faultsOf(content: string): Promise<string[]> {
  const path = join(folder, 'research.yaml');
  await writeFile(path, content);
  try {
    readResearchConfig(path);
    return [];
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    expect(error.message).not.toContain('sk-canary');
    return error.faults.map(fault => fault.path);
  }
}

const table = (name: string) => `{ name: ${name}, title: Prices, url: 'https://prices.example/rows' }`;

describe('the file of research tools', () => {
  it('may be missing, empty, JSON or YAML', async () => {
    expect(readResearchConfig(undefined).restTables).toEqual([]);
    expect(await faultsOf('')).toEqual([]);
    expect(await faultsOf('{"addresses": {"tavily": "http://127.0.0.1:1/"}}')).toEqual([]);
  });

  it('tells every fault by its path, and quotes nothing of what may be secret', async () => {
    expect(await faultsOf('addresses: { tavily: sk-canary }\nunknown: 1')).toEqual(
      expect.arrayContaining(['ASSAY_RESEARCH_CONFIG.addresses.tavily', 'ASSAY_RESEARCH_CONFIG']),
    );
    expect(await faultsOf('key: [sk-canary')).toEqual(['ASSAY_RESEARCH_CONFIG']);
  });

  it('has each name once', async () => {
    expect(await faultsOf(`restTables: [${table('prices')}, ${table('prices')}]`)).toEqual([
      'ASSAY_RESEARCH_CONFIG.restTables.1.name',
    ]);
  });
});
