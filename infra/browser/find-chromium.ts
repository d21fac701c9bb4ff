import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

interface Places {
  readonly paths: readonly string[];
  /** Below the home folder, where `playwright install chromium` puts it. */
  readonly downloaded: string;
}

const usual: Readonly<Partial<Record<NodeJS.Platform, Places>>> = {
  linux: {
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/google-chrome',
      '/opt/google/chrome/chrome',
      '/snap/bin/chromium',
      '/usr/bin/microsoft-edge',
    ],
    downloaded: '.cache/ms-playwright/chromium-*/chrome-linux*/chrome',
  },
  darwin: {
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    downloaded: 'Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*',
  },
  win32: {
    paths: [
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    downloaded: 'AppData/Local/ms-playwright/chromium-*/chrome-win*/chrome.exe',
  },
};

/** The Chromium that is named, else the first that is installed where they usually are; undefined: there is none. */
export function findChromium(named?: string, home = homedir()): string | undefined {
  if (named !== undefined) return existsSync(named) ? named : undefined;
  const places = usual[process.platform];
  if (!places) return undefined;
  return places.paths.find(path => existsSync(path)) ?? newestOf(globSync(places.downloaded, { cwd: home }), home);
}

function newestOf(paths: readonly string[], home: string): string | undefined {
  const newest = paths.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })).at(-1);
  return newest && join(home, newest);
}
