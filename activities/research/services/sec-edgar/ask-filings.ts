import { termsOf } from '#activities/research/search/terms';
import { remembered } from '#activities/research/services/exchange/remembered';
import { saidWords } from '#activities/research/services/exchange/said-words';
import { settledDocuments } from '#activities/research/services/exchange/settled-documents';
import { type Filing, filingPath } from '#activities/research/services/sec-edgar/filing';
import { isNamedIn } from '#activities/research/services/sec-edgar/named-in';
import { pickFilings } from '#activities/research/services/sec-edgar/pick-filings';
import { readCompanyFacts } from '#activities/research/services/sec-edgar/read-company-facts';
import { readFiling } from '#activities/research/services/sec-edgar/read-filing';
import { searchFilings } from '#activities/research/services/sec-edgar/search-filings';
import type { ToolAnswer, ToolContext, ToolQuery } from '#activities/research/tools/define-research-tool';

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
  return settledDocuments([
    ...picked.map(filing => ({ label: labelOf(filing), document: filingKept(filing, context) })),
    ...(company ? [{ label: `Figures of ${company.filer}`, document: figuresKept(company.cik, context) }] : []),
  ]);
}

/** What was filed does not change. */
function filingKept(filing: Filing, context: ToolContext) {
  return remembered(context, { key: filingPath(filing), forHours: 24 * 30 }, () => readFiling(filing, context));
}

function figuresKept(cik: string, context: ToolContext) {
  return remembered(context, { key: `figures of ${cik}`, forHours: 24 }, () => readCompanyFacts(cik, context));
}

async function search(words: readonly string[], context: ToolContext): Promise<Filing[]> {
  const found = await searchFilings(words, context);
  if (found.length > 0 || words.length <= tellingWords) return found;
  return searchFilings(words.slice(0, tellingWords), context);
}

function labelOf({ filer, form, filedOn }: Filing): string {
  return `${form} of ${filer}, filed ${filedOn}`;
}
