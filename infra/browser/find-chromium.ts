import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usual: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The Chromium that is named, else the first that is installed where they usually are; undefined: there is none. */
export function findChromium(named?: string): string | undefined {
  if (named !== undefined) return existsSync(named) ? named : undefined;
  return [...(usual[process.platform] ?? []), downloaded()].find(path => path !== '' && existsSync(path));
}

/** Where `playwright install chromium` puts it. */
function downloaded(): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}
