import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine, else the one from npm. */
export async function chromiumPath(): Promise<string> {
  return installed.find(path => existsSync(path)) ?? (await sparticuz.executablePath());
}

export function isInstalled(path: string): boolean {
  return installed.includes(path);
}
