import type { SearchResult } from '#activities/research/services/web-search/define-search-provider';
import { fetchShortPages } from '#activities/research/services/web-search/fetch-short-pages';
import type { ToolAnswer, ToolContext } from '#activities/research/tools/define-research-tool';
import { fetchPage } from '#activities/research/web/fetch-page';
import { AssayError } from '#shared/errors/assay-error';

/** For a page with its robots.txt: two rounds of pages have to fit into the time of the call. */
const pageTimeoutMs = 8_000;

/** The page of a result, as for a link that a person names. Errors: those of `SafeFetch`, `fetch.robots`. */
export function openPage({ url }: SearchResult, context: ToolContext): Promise<ToolAnswer> {
  const { fetch, privateHosts } = context;
  if (isInside(new URL(url), privateHosts)) {
    return Promise.reject(new AssayError('fetch.refused', 'it is inside the own network'));
  }
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(pageTimeoutMs)]);
  return fetchPage({ query: url, limit: 1, link: url }, { ...context, signal, fetch: fetchShortPages(fetch) });
}

/** What may be reached inside is for people to name, not for a search engine. */
function isInside(url: URL, privateHosts: readonly string[]): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return privateHosts.includes(`${url.hostname}:${port}`);
}
