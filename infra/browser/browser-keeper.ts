import type { BrowserContext, Page } from 'playwright-core';
import { type LaunchedBrowser, launchChromium } from '#infra/browser/launch-chromium';
import type { PagePass, PassTerms } from '#infra/browser/page-pass';
import { startVettingProxy, type VettingProxy } from '#infra/browser/vetting-proxy';
import type { Resolve } from '#infra/http/vet-host';
import { turns } from '#infra/limits/turns';

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly pass: PagePass;
}

export interface PageOptions extends PassTerms {
  /** Who we say we are; the browser's own name is added. */
  readonly agent: string;
  readonly signal: AbortSignal;
}

export interface KeeperOptions {
  readonly executablePath: string;
  /** Pages at a time. */
  readonly pages?: number;
  /** Milliseconds without a page after which the browser ends. */
  readonly idleMs?: number;
  readonly resolve?: Resolve;
}

/** One browser, started when a page is wanted and ended when none has been for a while. */
export interface BrowserKeeper {
  /**
   * Opens an empty page in a context of its own, which is closed when `work` ends or `signal` aborts. Rejects with what
   * `work` rejects with, or `tool.failed` when the browser does not start.
   */
  withPage<Result>(options: PageOptions, work: (open: OpenPage) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

interface Running extends LaunchedBrowser {
  readonly proxy: VettingProxy;
}

const closeMs = 3_000;

export function browserKeeper({ executablePath, pages = 2, idleMs = 30_000, resolve }: KeeperOptions): BrowserKeeper {
  const places = turns(pages);
  let running: Promise<Running> | null = null;
  let open = 0;
  let idle: NodeJS.Timeout | undefined;
  const start = async (): Promise<Running> => {
    const proxy = await startVettingProxy(resolve);
    try {
      const launched = await launchChromium(executablePath, proxy.address);
      return { ...launched, proxy };
    } catch (cause) {
      await proxy.close();
      throw cause;
    }
  };
  const stop = async () => {
    const stopping = running;
    running = null;
    const ended = await stopping?.catch(() => null);
    await ended?.end();
    await ended?.proxy.close();
  };
  const current = async (): Promise<Running> => {
    running ??= start();
    const mine = running;
    try {
      const { browser } = await mine;
      if (browser.isConnected()) return await mine;
    } catch (cause) {
      if (running === mine) running = null;
      throw cause;
    }
    if (running === mine) await stop();
    return current();
  };
  return {
    withPage: (options, work) =>
      places.take(options.signal, async () => {
        clearTimeout(idle);
        open += 1;
        try {
          const mine = await current();
          return await inContext(mine, options, work);
        } finally {
          open -= 1;
          if (open === 0) idle = setTimeout(() => void stop(), idleMs).unref();
        }
      }),
    async close() {
      clearTimeout(idle);
      await stop();
    },
  };
}

async function inContext<Result>(
  { browser, proxy, end }: Running,
  { signal, agent, ...terms }: PageOptions,
  work: (open: OpenPage) => Promise<Result>,
): Promise<Result> {
  const pass = proxy.admit(terms);
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  aborted.catch(() => undefined);
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const { username, password } = pass;
  const opening = browser.newContext({
    proxy: { server: proxy.address, username, password },
    acceptDownloads: false,
    serviceWorkers: 'block',
    permissions: [],
    viewport: { width: 1_280, height: 1_600 },
    locale: 'en-US',
    userAgent: `${agent} HeadlessChrome/${browser.version()}`,
  });
  try {
    signal.throwIfAborted();
    const visit = opening.then(async context => work({ context, pass, page: await context.newPage() }));
    return await Promise.race([visit, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
    pass.close();
    await closeContext(opening, end);
  }
}

/** A page can hold up its own end; then the browser ends with it, and the next call starts another. */
async function closeContext(opening: Promise<BrowserContext>, end: () => Promise<void>): Promise<void> {
  const timer = setTimeout(() => void end(), closeMs);
  await opening.then(context => context.close()).catch(() => undefined);
  clearTimeout(timer);
}
