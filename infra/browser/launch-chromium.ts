import { tmpdir } from 'node:os';
import type { Browser } from 'playwright-core';
import { processEnvironment } from '#infra/config/env';
import { AssayError } from '#shared/errors/assay-error';

/** Nothing of its own goes out, and nothing goes past the proxy: no look-up of a name, no UDP. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--dns-prefetch-disable',
  '--deny-permission-prompts',
  '--block-new-web-contents',
  '--mute-audio',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

export interface LaunchedBrowser {
  readonly browser: Browser;
  /** Ends it and all its processes: in good order when it can, else by force. Never rejects. */
  end(): Promise<void>;
}

const graceMs = 5_000;

/**
 * `proxy`: where everything goes that no page asks for; nobody lets it through there. Error: `tool.failed` when it does
 * not start.
 */
export async function launchChromium(executablePath: string, proxy: string): Promise<LaunchedBrowser> {
  const { PATH = '' } = processEnvironment();
  // It costs some 80 MB, which no worker shall pay that opens no page.
  const { chromium } = await import('playwright-core');
  const browser = await chromium
    .launch({
      executablePath,
      args: quiet,
      chromiumSandbox: canBeSandboxed(),
      proxy: { server: proxy },
      // No keys of ours in the reach of what pages run in, and no lasting profile.
      env: { PATH, HOME: tmpdir() },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: 30_000,
    })
    // What Playwright says of it quotes the whole command line.
    .catch(() => Promise.reject(new AssayError('tool.failed', startFault)));
  const pid = await pidOf(browser);
  return { browser, end: () => end(browser, pid) };
}

const startFault =
  'Chromium did not start; try the program that ASSAY_BROWSER names by hand. It needs user namespaces for its sandbox, or to run as root in a container of its own';

/** Chromium refuses to start in its sandbox as root. */
function canBeSandboxed(): boolean {
  return process.getuid?.() !== 0;
}

/** Playwright keeps the process to itself, yet the browser knows which it is. */
async function pidOf(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.find(({ type }) => type === 'browser')?.id ?? null;
}

async function end(browser: Browser, pid: number | null): Promise<void> {
  const timer = setTimeout(() => kill(pid), graceMs);
  await browser.close().catch(() => undefined);
  clearTimeout(timer);
  kill(pid);
}

/** Playwright starts it as the leader of a group of its own. */
function kill(pid: number | null): void {
  if (pid === null) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
