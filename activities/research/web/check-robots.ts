import type { ToolContext } from '#activities/research/tools/define-research-tool';
import { RecentTexts } from '#activities/research/web/recent-texts';
import { allows, productToken } from '#activities/research/web/robots-rules';
import type { SafeFetch } from '#infra/http/safe-fetch';
import { AssayError } from '#shared/errors/assay-error';

/** Who we are to a site, in the form in which well-behaved programs say so. */
export const userAgent = `Mozilla/5.0 (compatible; ${productToken}/1.0)`;

/** RFC 9309 wants 500 KiB to be read at least, and nothing kept longer than a day. */
const maxBytes = 512 * 1024;
const keptMs = 24 * 3_600_000;

/** One for each way to fetch, which is one a process. */
const recent = new WeakMap<SafeFetch, RecentTexts>();

type Asking = Pick<ToolContext, 'fetch' | 'signal' | 'now'>;

/**
 * Ends quietly where the site lets programs read the address. A site without a robots.txt lets everybody; one whose
 * robots.txt cannot be had lets nobody until it can (RFC 9309). Errors: `fetch.robots`, and those of `SafeFetch`.
 */
export async function checkRobots(address: string, asking: Asking): Promise<void> {
  const { origin } = new URL(address);
  const text = await rulesOf(origin, asking);
  if (!allows(text, address)) throw new AssayError('fetch.robots', origin);
}

async function rulesOf(origin: string, asking: Asking): Promise<string> {
  const { fetch, now } = asking;
  const texts = recent.get(fetch) ?? new RecentTexts(keptMs);
  recent.set(fetch, texts);
  const known = texts.get(origin, now());
  if (known !== null) return known;
  const text = await fetched(origin, asking);
  texts.keep(origin, text, now());
  return text;
}

async function fetched(origin: string, { fetch, signal }: Asking): Promise<string> {
  try {
    const url = `${origin}/robots.txt`;
    const { bytes } = await fetch({ url, hosts: 'public', maxBytes, signal, headers: { 'user-agent': userAgent } });
    return new TextDecoder().decode(bytes);
  } catch (error) {
    if (error instanceof AssayError && (error.code === 'fetch.not-found' || error.code === 'fetch.denied')) return '';
    throw error;
  }
}
