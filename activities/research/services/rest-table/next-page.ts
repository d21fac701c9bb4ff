import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { pathOf } from '#activities/research/services/rest-table/json-pointer';
import type { RestPages } from '#shared/contracts/rest-table-config';
import { AssayError } from '#shared/errors/assay-error';

export interface Page {
  readonly url: URL;
  /** Counted from 0. */
  readonly at: number;
  /** Parsed, where it is JSON. */
  readonly root: Node | null;
  readonly rows: number;
}

/**
 * Address of the page after this one; null when this is the last. Keys are sent to the table's own origin and nowhere
 * else, so a link that leads away is an error. Errors: `tool.broken-answer`.
 */
export function nextPage(page: Page, pages: RestPages | undefined): URL | null {
  if (!pages || page.rows === 0 || page.at + 1 >= pages.most) return null;
  if (pages.by === 'link') return linkedPage(page, pathOf(pages.at));
  const next = new URL(page.url);
  next.searchParams.set(pages.parameter, String(pages.first + (page.at + 1) * pages.step));
  return next;
}

function linkedPage({ url, root }: Page, path: readonly (string | number)[]): URL | null {
  const link: unknown = root ? findNodeAtLocation(root, [...path])?.value : undefined;
  if (typeof link !== 'string' || link === '') return null;
  const next = URL.parse(link, url.href);
  if (next?.origin !== url.origin)
    throw new AssayError('tool.broken-answer', 'the next page is said to be at another site');
  return next.href === url.href ? null : next;
}
