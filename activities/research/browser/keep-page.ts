import type { Captured } from '#activities/research/browser/capture-page';
import { isRefusal } from '#activities/research/readers/define-reader';
import htmlReader from '#activities/research/readers/html.reader';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import { pageFacts } from '#activities/research/web/page-facts';
import { plainAddress } from '#activities/research/web/plain-address';
import type { FoundDocument } from '#shared/contracts/found-document';
import { AssayError } from '#shared/errors/assay-error';
import { withoutInvisible } from '#shared/text/invisible';

const longestAddress = 2_000;

/** Stores the page as its scripts have left it; what it says about itself is taken as far as it may. */
export async function keepPage(
  { html, title }: Captured,
  address: string,
  { artifacts, now }: Pick<ToolContext, 'artifacts' | 'now'>,
): Promise<FoundDocument> {
  const location = plainAddress(address);
  if (location.length > longestAddress) throw new AssayError('fetch.refused', 'the address is too long');
  const bytes = new TextEncoder().encode(html);
  const reading = await htmlReader.read(bytes, location);
  return {
    contentHash: await artifacts.put(bytes),
    fileName: 'page.html',
    location,
    url: location,
    retrievedAt: now().toISOString(),
    ...titled(title),
    ...(isRefusal(reading) ? {} : pageFacts(reading.metadata, location)),
  };
}

function titled(title: string): { title?: string } {
  const plain = withoutInvisible(title).replace(/\s+/gu, ' ').trim().slice(0, 500).toWellFormed();
  return plain === '' ? {} : { title: plain };
}
