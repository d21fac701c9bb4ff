import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** By a page that leads there and that only this user can read: the arguments of a process can be read by all. */
export async function openLink(link: string, folder: string): Promise<void> {
  const file = join(folder, 'console.html');
  const address = link.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  await mkdir(folder, { recursive: true });
  await writeFile(file, `<!doctype html><meta http-equiv="refresh" content="0;url=${address}">\n`, { mode: 0o600 });
  const [command = '', ...before] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...before, file], { stdio: 'ignore', detached: true });
  // Without a browser the printed link remains.
  child.once('error', () => undefined);
  child.unref();
}
