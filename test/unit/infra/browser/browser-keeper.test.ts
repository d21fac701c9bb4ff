import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserKeeper, browserKeeper, type OpenPage } from '#infra/browser/browser-keeper';
import { markOf } from '#infra/local/process/process-mark';
import { chromiumPath } from '#test/support/chromium-path';
import { type Site, startSite } from '#test/support/site';

let site: Site;
let keeper: BrowserKeeper;
beforeAll(async () => {
  site = await startSite({ '/': '<p>Fine.</p>' });
});
afterAll(() => site.close());
beforeEach(async () => {
  keeper = browserKeeper({ executablePath: await chromiumPath(), pages: 2, idleMs: 300 });
});
afterEach(() => keeper.close());

function withPage<Result>(work: (open: OpenPage) => Promise<Result>, signal = new AbortController().signal) {
  return keeper.withPage({ privateHosts: [site.host], maxBytes: 1_000_000, agent: 'Assay', signal }, work);
}

async function pidOf({ context }: OpenPage): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const answer = await session?.send('SystemInfo.getProcessInfo');
  return answer?.processInfo.find(({ type }) => type === 'browser')?.id ?? 0;
}

async function isGone(pid: number): Promise<boolean> {
  for (let look = 0; look < 200; look += 1) {
    if (markOf(pid) === null) return true;
    await sleep(50);
  }
  return false;
}

it('opens pages one beside the other in one browser, each without what another has kept', async () => {
  const visit = () =>
    withPage(async open => {
      await open.page.goto(site.url('/'));
      const cookies = await open.context.cookies();
      await open.context.addCookies([{ name: 'seen', value: '1', url: site.url('/') }]);
      return { pid: await pidOf(open), cookies };
    });
  const visits = await Promise.all([visit(), visit(), visit()]);
  expect(new Set(visits.map(({ pid }) => pid)).size).toBe(1);
  expect(visits.flatMap(({ cookies }) => cookies)).toEqual([]);
});

it('has no more pages open than it may', async () => {
  let open = 0;
  let most = 0;
  const visit = () =>
    withPage(async () => {
      open += 1;
      most = Math.max(most, open);
      await sleep(100);
      open -= 1;
    });
  await Promise.all([visit(), visit(), visit(), visit()]);
  expect(most).toBe(2);
});

it('ends the browser when no page has been open for a while, and starts another when one is wanted', async () => {
  const first = await withPage(pidOf);
  expect(await isGone(first)).toBe(true);
  const second = await withPage(pidOf);
  expect(second).not.toBe(first);
});

it('ends the browser when it is closed', async () => {
  const pid = await withPage(pidOf);
  await keeper.close();
  expect(await isGone(pid)).toBe(true);
});

it('fails a page whose browser dies, and opens the next in another', async () => {
  const dying = withPage(async open => {
    process.kill(await pidOf(open), 'SIGKILL');
    await open.page.goto(site.url('/'));
  });
  await expect(dying).rejects.toThrow();
  expect(await withPage(async ({ page }) => (await page.goto(site.url('/')))?.status())).toBe(200);
});

it('lets go of a page that nobody waits for any more', async () => {
  const abort = new AbortController();
  const waiting = withPage(() => new Promise(() => undefined), abort.signal);
  setTimeout(() => abort.abort(), 500);
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  expect(await withPage(async ({ page }) => (await page.goto(site.url('/')))?.status())).toBe(200);
});

it('says that the browser did not start, and not how it was called', async () => {
  const broken = browserKeeper({ executablePath: '/bin/false' });
  const options = { privateHosts: [], maxBytes: 1, agent: 'Assay', signal: new AbortController().signal };
  const error: unknown = await broken.withPage(options, async () => null).catch(cause => cause);
  expect(error).toMatchObject({ code: 'tool.failed', message: expect.not.stringContaining('--') });
  await broken.close();
});
