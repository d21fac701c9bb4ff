import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { chromiumPath, isInstalled } from '#test/support/chromium-path';

/** Keeps the browser to this machine: no updates, no field trials, no look-ups of its own. */
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** In one process a page that fails takes the browser along; and without web security no test of security counts. */
const leftOut = new Set(['--single-process', '--no-zygote', '--disable-web-security']);

/** A real headless Chromium: the one on this machine, else the one from npm. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromiumPath();
  const args = isInstalled(executablePath) ? quiet : [...sparticuz.args.filter(arg => !leftOut.has(arg)), ...quiet];
  return chromium.launch({ executablePath, args, timeout: 60_000 });
}
