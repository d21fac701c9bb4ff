import { isRefusal } from '#activities/research/readers/define-reader';
import htmlReader from '#activities/research/readers/html.reader';
import type { ToolAnswer, ToolContext, ToolQuery } from '#activities/research/tools/define-research-tool';
import { checkRobots, userAgent } from '#activities/research/web/check-robots';
import { fileNameOf, readableTypes } from '#activities/research/web/file-name-of';
import { pageFacts } from '#activities/research/web/page-facts';
import { plainAddress } from '#activities/research/web/plain-address';
import { tellingCharset, utf8Bytes } from '#activities/research/web/utf8-bytes';
import type { FetchedResponse } from '#infra/http/safe-fetch';
import type { FoundDocument } from '#shared/contracts/found-document';
import { AssayError } from '#shared/errors/assay-error';

const limits = { addressChars: 2_000, bytes: 20 * 1024 ** 2 };

/** The page of a link as it came over the wire, if its site lets programs read it. Errors: `fetch.*`. */
export async function fetchPage({ link }: ToolQuery, context: ToolContext): Promise<ToolAnswer> {
  if (link === undefined) return nothing('It reads pages, and none was named.');
  checkLength(link);
  await checkRobots(link, context);
  const answer = await context.fetch({
    url: link,
    hosts: 'public',
    headers: { 'user-agent': userAgent },
    accept: readableTypes,
    maxBytes: limits.bytes,
    signal: context.signal,
  });
  checkLength(answer.url);
  if (answer.redirects.length > 0) await checkRobots(answer.url, context);
  if (answer.bytes.length === 0) return nothing('The page is empty.');
  return { hits: [], documents: [await kept(answer, context)], notes: [] };
}

function checkLength(address: string): void {
  if (address.length > limits.addressChars) throw new AssayError('fetch.refused', 'the address is too long');
}

function nothing(because: string): ToolAnswer {
  return { hits: [], documents: [], notes: [because] };
}

async function kept(answer: FetchedResponse, { artifacts, now }: ToolContext): Promise<FoundDocument> {
  const charset = tellingCharset(answer.charset);
  const bytes = utf8Bytes(answer.bytes, charset);
  const fileName = fileNameOf({ ...answer, bytes });
  if (fileName === null) throw new AssayError('fetch.wrong-kind', new URL(answer.url).origin);
  const location = plainAddress(answer.url);
  return {
    contentHash: await artifacts.put(answer.bytes),
    fileName,
    location,
    url: location,
    retrievedAt: now().toISOString(),
    ...(charset !== undefined && fileName !== 'report.pdf' && { charset }),
    ...(fileName === 'page.html' && (await factsOf(bytes, location))),
  };
}

async function factsOf(page: Uint8Array, address: string): Promise<Partial<FoundDocument>> {
  const reading = await htmlReader.read(page, address);
  return isRefusal(reading) ? {} : pageFacts(reading.metadata, address);
}
