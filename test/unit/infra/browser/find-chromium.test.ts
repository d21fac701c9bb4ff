import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findChromium } from '#infra/browser/find-chromium';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'assay-home-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function install(path: string): Promise<string> {
  const whole = join(home, path);
  await mkdir(dirname(whole), { recursive: true });
  await writeFile(whole, '');
  return whole;
}

it('takes the one that is named, and no other in its place', async () => {
  const path = await install('my-chromium');
  expect(findChromium(path, home)).toBe(path);
  expect(findChromium(join(home, 'nowhere'), home)).toBeUndefined();
});

const isSystemWide = findChromium(undefined, '/nowhere') !== undefined;
const onBareLinux = process.platform === 'linux' && !isSystemWide ? it : it.skip;

onBareLinux('finds the newest that Playwright has downloaded', async () => {
  expect(findChromium(undefined, home)).toBeUndefined();
  await install('.cache/ms-playwright/chromium-999/chrome-linux/chrome');
  const newest = await install('.cache/ms-playwright/chromium-1200/chrome-linux64/chrome');
  expect(findChromium(undefined, home)).toBe(newest);
});
