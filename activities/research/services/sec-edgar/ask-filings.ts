import { termsOf } from '#activities/research/search/terms';
import { saidWords } from '#activities/research/services/exchange/said-words';
import type { Filing } from '#activities/research/services/sec-edgar/filing';
import { isNamedIn } from '#activities/research/services/sec-edgar/named-in';
import { pickFilings } from '#activities/research/services/sec-edgar/pick-filings';
import { readCompanyFacts } from '#activities/research/services/sec-edgar/read-company-facts';
import { readFiling } from '#activities/research/services/sec-edgar/read-filing';
import { searchFilings } from '#activities/research/services/sec-edgar/search-filings';
import type { ToolAnswer, ToolContext, ToolQuery } from '#activities/research/tools/define-research-tool';
import { AssayError } from '#shared/errors/assay-error';

const mostFilings = 4;
/** The search wants every word, and phrases of more words than this find hardly anything. */
const tellingWords = 3;

/**
 * Filings for a query, and the figures of a company that it names. Errors: those of the search; a document that cannot be
 * read is a note, unless none can.
 */
export async function askFilings({ query, limit }: ToolQuery, context: ToolContext): Promise<ToolAnswer> {
  const words = saidWords(query).filter(word => termsOf(word).length > 0);
  if (words.length === 0) return { hits: [], documents: [], notes: [] };
  const found = await search(words, context);
  const picked = pickFilings(query, found, Math.min(limit, mostFilings));
  const company = found.find(({ filer }) => isNamedIn(query, filer));
  const outcomes = await Promise.allSettled([
    ...picked.map(filing => readFiling(filing, context)),
    ...(company ? [readCompanyFacts(company.cik, context)] : []),
  ]);
  return settled(outcomes, [...picked.map(labelOf), ...(company ? [`Figures of ${company.filer}`] : [])]);
}

async function search(words: readonly string[], context: ToolContext): Promise<Filing[]> {
  const found = await searchFilings(words, context);
  if (found.length > 0 || words.length <= tellingWords) return found;
  return searchFilings(words.slice(0, tellingWords), context);
}

function labelOf({ filer, form, filedOn }: Filing): string {
  return `${form} of ${filer}, filed ${filedOn}`;
}

function settled(
  outcomes: readonly PromiseSettledResult<ToolAnswer['documents'][number] | null>[],
  labels: readonly string[],
): ToolAnswer {
  const documents = outcomes.flatMap(outcome =>
    outcome.status === 'fulfilled' && outcome.value ? [outcome.value] : [],
  );
  const failures = outcomes.flatMap((outcome, at) =>
    outcome.status === 'rejected' ? [{ at, reason: outcome.reason }] : [],
  );
  const [first] = failures;
  if (first && (documents.length === 0 || !(first.reason instanceof AssayError))) throw first.reason;
  const notes = failures.map(({ at, reason }) => `${labels[at]}: ${String(reason.message)}`.slice(0, 500));
  return { hits: [], documents, notes };
}
