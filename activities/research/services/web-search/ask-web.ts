import { termsOf } from '#activities/research/search/terms';
import { distinctResults } from '#activities/research/services/web-search/distinct-results';
import { firstAnswer, type Keyed } from '#activities/research/services/web-search/first-answer';
import { readResults } from '#activities/research/services/web-search/read-results';
import { searchProviders } from '#activities/research/services/web-search/search-providers';
import type { ToolAnswer, ToolContext, ToolGround, ToolQuery } from '#activities/research/tools/define-research-tool';

const mostPages = 5;
/** More than are read, since some are doubles and some cannot be opened. */
const resultsWanted = 10;

/** Pages that search engines name for a query. Errors: those of the search; a page that cannot be read is a note. */
export async function askWeb({ query, limit }: ToolQuery, context: ToolContext): Promise<ToolAnswer> {
  if (termsOf(query).length === 0) return { hits: [], documents: [], notes: [] };
  const { results, notes } = await firstAnswer({ query, count: resultsWanted }, keyedProviders(context), context);
  const read = await readResults(distinctResults(results), Math.min(limit, mostPages), context);
  return { hits: [], documents: [...read.documents], notes: [...notes, ...read.notes] };
}

/** Those whose key is set, in the order in which they are asked. */
export function keyedProviders({ secret }: Pick<ToolGround, 'secret'>): Keyed[] {
  return searchProviders.flatMap(provider => {
    const key = secret(provider.secret);
    return key === undefined ? [] : [{ provider, key }];
  });
}
