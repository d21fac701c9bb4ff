import type { Page, Response } from 'playwright-core';
import { pageLimits } from '#activities/research/browser/page-limits';
import type { OpenPage } from '#infra/browser/browser-keeper';
import { AssayError } from '#shared/errors/assay-error';

/** What happens on a page while it is read. */
export interface PageWatch {
  /** The address that the page itself was last asked for, redirects and moves by script included. */
  address(): string;
  /** The last answer that became the page itself; null: there was none. */
  answer(): Response | null;
  /** Rejects with `fetch.broken` when the page itself is cut off in the middle, of which the browser makes no more ado. */
  readonly broken: Promise<never>;
  readonly counts: { requests: number; dialogs: number; popups: number; downloads: number };
}

/** Sees to it that the page opens nothing, asks nothing of anybody, and fetches neither too much nor what is not read. */
export async function watchPage({ page, context }: OpenPage): Promise<PageWatch> {
  const counts = { requests: 0, dialogs: 0, popups: 0, downloads: 0 };
  let address = '';
  let answer: Response | null = null;
  const { promise: broken, reject } = Promise.withResolvers<never>();
  broken.catch(() => undefined);
  page.on('request', request => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) address = request.url();
  });
  page.on('response', response => {
    const request = response.request();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) answer = response;
  });
  page.on('requestfailed', request => {
    const isPage =
      request.isNavigationRequest() && request.frame() === page.mainFrame() && answer?.request() === request;
    // Aborted: another page has taken its place.
    if (isPage && request.failure()?.errorText !== 'net::ERR_ABORTED')
      reject(new AssayError('fetch.broken', 'the page was cut off'));
  });
  page.on('crash', () => reject(new AssayError('tool.failed', 'the page crashed')));
  page.on('dialog', dialog => {
    counts.dialogs += 1;
    void dialog.dismiss().catch(() => undefined);
  });
  page.on('download', () => {
    counts.downloads += 1;
  });
  context.on('page', other => void closePopup(page, other, counts));
  await context.route(
    () => true,
    async route => {
      const request = route.request();
      counts.requests += 1;
      const isLet =
        counts.requests <= pageLimits.requests && request.resourceType() !== 'media' && isWeb(request.url());
      await (isLet ? route.continue() : route.abort('blockedbyclient')).catch(() => undefined);
    },
  );
  return { address: () => address, answer: () => answer, broken, counts };
}

async function closePopup(page: Page, other: Page, counts: PageWatch['counts']): Promise<void> {
  if (other === page) return;
  counts.popups += 1;
  await other.close().catch(() => undefined);
}

function isWeb(address: string): boolean {
  return /^https?:/i.test(address);
}
