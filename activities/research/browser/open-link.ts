import type { Page } from 'playwright-core';
import { pageLimits } from '#activities/research/browser/page-limits';
import type { PageWatch } from '#activities/research/browser/watch-page';
import type { OpenPage } from '#infra/browser/browser-keeper';
import { fetchFault } from '#infra/http/fetch-fault';
import { statusFault } from '#infra/http/status-fault';
import { AssayError } from '#shared/errors/assay-error';

/** Opens an address and waits until the page rests or its time is over; notes what did not come to rest. */
export async function openLink(
  { page, pass }: OpenPage,
  watch: PageWatch,
  { link, now }: { readonly link: string; readonly now: Date },
): Promise<string[]> {
  const fail = (cause: unknown) => {
    throw openFault(cause, { watch, refusal: pass.faultOf(hostOf(watch.address())), link });
  };
  await page.goto(link, { waitUntil: 'commit', timeout: pageLimits.openMs }).catch(fail);
  await checkAnswer(watch, now);
  const isAtRest = await Promise.race([comesToRest(page), watch.broken]);
  // It may have moved on by script to where it is not let through; what stands there is the browser's own page.
  if (hostOf(page.url()) !== hostOf(watch.address())) fail(null);
  await checkAnswer(watch, now);
  return isAtRest ? [] : ['the page went on loading; it was read as it stood after some seconds'];
}

async function comesToRest(page: Page): Promise<boolean> {
  try {
    await page.waitForLoadState('domcontentloaded', { timeout: pageLimits.loadMs });
    await page.waitForLoadState('networkidle', { timeout: pageLimits.settleMs });
    return true;
  } catch {
    return false;
  }
}

/** The last answer counts: a page may have moved on by script. */
async function checkAnswer(watch: PageWatch, now: Date): Promise<void> {
  const answer = watch.answer();
  if (!answer) throw new AssayError('fetch.broken', 'there was no answer');
  const url = new URL(answer.url());
  const headers = await answer.allHeaders();
  const fault = statusFault({ url, status: answer.status(), retryAfter: headers['retry-after'] }, now);
  if (fault) throw fault;
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? 'text/html')) return;
  throw fetchFault('fetch.wrong-kind', { url, because: 'it is no page for a browser' });
}

interface Attempt {
  readonly watch: PageWatch;
  readonly refusal: AssayError | null;
  readonly link: string;
}

/** What the browser itself says may quote the whole address, and with it a key. */
function openFault(cause: unknown, { watch, refusal, link }: Attempt): AssayError {
  if (refusal) return refusal;
  const words = cause instanceof Error ? cause.message : '';
  const url = new URL(URL.parse(watch.address()) ? watch.address() : link);
  if (watch.counts.downloads > 0 || /Download is starting/i.test(words)) {
    return fetchFault('fetch.wrong-kind', { url, because: 'it is a file to download' });
  }
  if (/ERR_TOO_MANY_REDIRECTS/.test(words))
    return fetchFault('fetch.refused', { url, because: 'it redirects without end' });
  if (/ERR_CERT|ERR_SSL/.test(words))
    return fetchFault('fetch.unavailable', { url, because: 'its certificate is not trusted' });
  if (/Timeout .*exceeded/i.test(words))
    return fetchFault('fetch.timed-out', { url, because: 'it did not answer in time' });
  if (cause === null || /net::ERR_/.test(words))
    return fetchFault('fetch.unavailable', { url, because: 'it does not answer' });
  return new AssayError('tool.failed', 'the browser ended while it opened the page');
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? '';
}
