import { z } from 'zod';
import { pageLimits } from '#activities/research/browser/page-limits';
import type { OpenPage } from '#infra/browser/browser-keeper';
import { AssayError } from '#shared/errors/assay-error';

const Captured = z.strictObject({
  /** Null: it is too long. */
  html: z.string().nullable(),
  title: z.string(),
  /** Characters that a reader sees. */
  words: z.number(),
  /** Pixels. */
  height: z.number(),
});
export type Captured = z.infer<typeof Captured> & { readonly html: string };

/** Judges the length before it hands anything over: a page may have written itself to any size. */
const expression = `(() => {
  const root = document.documentElement;
  const html = (document.doctype ? '<!DOCTYPE html>' : '') + (root ? root.outerHTML : '');
  const height = Math.max(root ? root.scrollHeight : 0, document.body ? document.body.scrollHeight : 0);
  const words = document.body ? String(document.body.innerText).trim().length : 0;
  return { html: html.length > ${pageLimits.html} ? null : html, title: String(document.title).slice(0, 2000), words, height };
})()`;

/**
 * The page as it stands, written down in a world of its own, where no script of the page has put other functions in
 * the place of the browser's. Errors: `fetch.too-large`, `fetch.timed-out` for a page whose scripts never pause.
 */
export async function capturePage({ page, context }: OpenPage): Promise<Captured> {
  const session = await context.newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result } = await session.send('Runtime.evaluate', {
    contextId: world.executionContextId,
    expression,
    returnByValue: true,
    timeout: pageLimits.captureMs,
  });
  const { html, ...captured } = Captured.parse(result.value);
  if (html !== null) return { ...captured, html };
  throw new AssayError('fetch.too-large', `the page is over ${pageLimits.html} characters once its scripts have run`);
}
