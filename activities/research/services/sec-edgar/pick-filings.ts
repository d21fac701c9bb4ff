import type { Filing } from '#activities/research/services/sec-edgar/filing';
import { isNamedIn } from '#activities/research/services/sec-edgar/named-in';

/** Formats that a reader knows; a filing's data files say nothing that can be quoted. */
const readable = /\.(?:html?|txt|pdf)$/iu;

/** No filer may speak for a whole market. */
const perFiler = 2;

/**
 * The few that are worth reading: filings of companies that the query names before those that only mention its words,
 * then in the order of the search; one document a filing.
 */
export function pickFilings(query: string, found: readonly Filing[], most: number): Filing[] {
  const named = new Map(found.map(({ cik, filer }) => [cik, isNamedIn(query, filer)]));
  const ranked = found
    .filter(({ fileName }) => readable.test(fileName))
    .toSorted((one, other) => Number(named.get(other.cik)) - Number(named.get(one.cik)));
  const picked: Filing[] = [];
  for (const filing of ranked) {
    const isKnown = picked.some(({ accession }) => accession === filing.accession);
    const ofFiler = picked.filter(({ cik }) => cik === filing.cik).length;
    if (!isKnown && (ofFiler < perFiler || named.get(filing.cik))) picked.push(filing);
    if (picked.length >= most) break;
  }
  return picked;
}
