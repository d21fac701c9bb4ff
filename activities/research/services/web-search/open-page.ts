import { keepDocument } from '#activities/research/services/exchange/keep-document';
import type { SearchResult } from '#activities/research/services/web-search/define-search-provider';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import type { FoundDocument } from '#shared/contracts/found-document';
import { AssayError } from '#shared/errors/assay-error';

const pageBytes = 5 * 1024 * 1024;
/** Two rounds of pages have to fit into the time of the call. */
const pageTimeoutMs = 8_000;

/** By media type, the ending that tells the reader. */
const endings: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/csv': 'csv',
  'application/json': 'json',
};

/** Fetches the page of a result. Errors: those of `SafeFetch`. */
export async function openPage({ url }: SearchResult, context: ToolContext): Promise<FoundDocument> {
  const { fetch, signal, privateHosts } = context;
  if (isInside(new URL(url), privateHosts)) throw new AssayError('fetch.refused', 'it is inside the own network');
  const page = await fetch({
    url,
    hosts: 'public',
    accept: Object.keys(endings),
    timeoutMs: pageTimeoutMs,
    maxBytes: pageBytes,
    signal,
  });
  return keepDocument(context, {
    content: page.bytes,
    fileName: `page.${endings[page.mediaType] ?? 'html'}`,
    location: page.url,
    url: page.url,
  });
}

/** What may be reached inside is for people to name, not for a search engine. */
function isInside(url: URL, privateHosts: readonly string[]): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return privateHosts.includes(`${url.hostname}:${port}`);
}
