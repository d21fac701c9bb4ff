import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLink } from '#api/cli/terminal/open-link';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-link-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('opening a link that holds a key', () => {
  it('goes by a page that only its owner can read, so that the key stands in no list of processes', async () => {
    await openLink('http://127.0.0.1:8710/console#key=a"b&c', folder);
    const page = join(folder, 'console.html');
    expect((await stat(page)).mode & 0o077).toBe(0);
    expect(await readFile(page, 'utf8')).toBe(
      '<!doctype html><meta http-equiv="refresh" content="0;url=http://127.0.0.1:8710/console#key=a&quot;b&amp;c">\n',
    );
  });
});
