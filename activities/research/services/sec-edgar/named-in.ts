import { saidWords } from '#activities/research/services/exchange/said-words';

/** Names of filers end in these, and people leave them out. */
const legalForm =
  /^(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|lp|llp|plc|holdings?|group|trust|ag|se|sa|nv|ab|asa|spa|de|the|new)$/iu;

/** True when a query names the company: all words of its name but the legal form. */
export function isNamedIn(query: string, company: string): boolean {
  const said = new Set(saidWords(query).map(plain));
  const name = saidWords(company)
    .filter(word => !legalForm.test(word))
    .map(plain);
  return name.length > 0 && name.every(word => said.has(word));
}

function plain(word: string): string {
  return word.toLowerCase().replace(/['’]s$/u, '');
}
