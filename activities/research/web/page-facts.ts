import { getDomain } from 'tldts';
import { resolveMetadata, type StatedMetadata } from '#activities/research/corpus/stated-metadata';
import type { FoundDocument } from '#shared/contracts/found-document';
import { type Present, present } from '#shared/policies/present';
import { withoutInvisible } from '#shared/text/invisible';

type Facts = Present<Pick<FoundDocument, 'title' | 'publisher' | 'publishedAt' | 'url'>>;

/** What a page says about itself, as far as it may: its address is its own word only within its own site. */
export function pageFacts(stated: StatedMetadata, address: string): Facts {
  const { title, publisher, publishedAt, url } = resolveMetadata(stated);
  return present({
    title: cleaned(title, 500),
    publisher: cleaned(publisher, 200),
    publishedAt: publishedAt ?? undefined,
    url: url !== null && isSamePage(url, address) ? url.slice(0, 2_000) : address,
  });
}

function cleaned(text: string | null, most: number): string | undefined {
  return text === null ? undefined : withoutInvisible(text).trim().slice(0, most) || undefined;
}

/** A page could name another publisher's; and many sites name their front page on every page. */
function isSamePage(stated: string, address: string): boolean {
  const [one, other] = [URL.parse(stated), new URL(address)];
  if (!one || one.username || one.password || one.port !== other.port) return false;
  return isSameSite(one.hostname, other.hostname) && (one.pathname !== '/' || other.pathname === '/');
}

function isSameSite(one: string, other: string): boolean {
  const site = (name: string) => getDomain(name, { allowPrivateDomains: true });
  return one === other || (site(one) !== null && site(one) === site(other));
}
