import { canonicalAddress } from '#activities/research/services/web-search/canonical-address';
import type { SearchResult } from '#activities/research/services/web-search/define-search-provider';
import { openPage } from '#activities/research/services/web-search/open-page';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import type { FoundDocument } from '#shared/contracts/found-document';
import { AssayError } from '#shared/errors/assay-error';

export interface ReadResults {
  readonly documents: readonly FoundDocument[];
  /** Which pages could not be read, and why. */
  readonly notes: readonly string[];
}

/** Pages that are tried for as many as are wanted: some are always shut. */
const spareTries = 3;

/** The pages of the best results, `most` at the most; a page that cannot be read makes room for the next result. */
export async function readResults(
  results: readonly SearchResult[],
  most: number,
  context: ToolContext,
): Promise<ReadResults> {
  const first = await readAll(results.slice(0, most), context);
  const missing = most - first.documents.length;
  const spare = results.slice(most, most + Math.min(missing, spareTries));
  const second = await readAll(spare, context);
  return { documents: distinct([...first.documents, ...second.documents]), notes: [...first.notes, ...second.notes] };
}

async function readAll(results: readonly SearchResult[], context: ToolContext): Promise<ReadResults> {
  const outcomes = await Promise.allSettled(results.map(result => openPage(result, context)));
  const documents: FoundDocument[] = [];
  const notes: string[] = [];
  outcomes.forEach((outcome, at) => {
    if (outcome.status === 'rejected') notes.push(noteOf(results[at], outcome.reason));
    else {
      documents.push(...outcome.value.documents);
      notes.push(...outcome.value.notes.map(note => `${hostOf(results[at])}: ${note}`));
    }
  });
  return { documents, notes };
}

/** Errors that are no faults of the page are not for a note. */
function noteOf(result: SearchResult | undefined, reason: unknown): string {
  if (!(reason instanceof AssayError) || !reason.code.startsWith('fetch.')) throw reason;
  return `${hostOf(result)}: not read. ${reason.message}`.slice(0, 500);
}

function hostOf(result: SearchResult | undefined): string {
  return URL.parse(result?.url ?? '')?.host ?? '';
}

/** Redirects may lead several results to one page. */
function distinct(documents: readonly FoundDocument[]): FoundDocument[] {
  const seen = new Set<string>();
  return documents.filter(({ contentHash, location }) => {
    const marks = [contentHash, canonicalAddress(location) ?? location];
    const isNew = !marks.some(mark => seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return isNew;
  });
}
