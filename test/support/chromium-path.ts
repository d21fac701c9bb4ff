import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sparticuz from '@sparticuz/chromium';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine, else the one from npm. */
export async function chromiumPath(): Promise<string> {
  return installed.find(path => existsSync(path)) ?? (await unpackedByOne());
}

/** Files are tested in several processes, and a program that another process still writes cannot be run. */
async function unpackedByOne(): Promise<string> {
  const folder = join(tmpdir(), 'chromium-unpacked');
  const place = join(folder, 'path');
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (isFirst) await writeFile(place, await sparticuz.executablePath());
  for (let tries = 0; tries < 600; tries += 1) {
    const path = existsSync(place) ? await readFile(place, 'utf8') : '';
    if (path !== '') return path;
    await sleep(100);
  }
  throw new Error(`Chromium was not unpacked in a minute (${folder})`);
}

export function isInstalled(path: string): boolean {
  return installed.includes(path);
}
