import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder, openDataFolder } from '#infra/local/data-folder';
import { isStackUsed, useStack } from '#infra/local/stack-users';

const scratch = mkdtempSync(join(tmpdir(), 'assay-users-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the users of a stack', () => {
  it('keep it until the last one lets go', () => {
    const folder = openDataFolder(join(scratch, 'one'));
    expect(isStackUsed(folder)).toBe(false);
    const use = useStack(folder);
    expect(isStackUsed(folder)).toBe(true);
    use.release();
    expect(isStackUsed(folder)).toBe(false);
  });

  it('count no longer once they are dead, whatever they left behind', () => {
    const folder = openDataFolder(join(scratch, 'two'));
    useStack(folder).release();
    writeFileSync(join(folder.usersFolder, '1.json'), JSON.stringify({ pid: 1, startTime: 'long ago' }));
    writeFileSync(join(folder.usersFolder, '2.json'), 'torn');
    expect(isStackUsed(folder)).toBe(false);
  });
});

describe('a data folder that cannot be made', () => {
  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('is said at once', () => {
    expect(() => openDataFolder('/proc/assay')).toThrow('the data folder /proc/assay cannot be used');
  });

  it('is found without being made', () => {
    expect(dataFolder('/proc/assay').usersFolder).toBe('/proc/assay/stack-users');
  });
});
