import type { ChangeCounts } from '#shared/contracts/refresh';
import { counted } from './counted';

/** What differs from the document before, as one sentence. */
export function changeWords(counts: ChangeCounts): string {
  const { claimsAppeared, claimsDied, claimsJudgedAnew, numbersMoved, sourcesChanged } = counts;
  const parts = [
    [claimsAppeared, `${counted(claimsAppeared, 'new claim')}`],
    [claimsDied, `${counted(claimsDied, 'claim')} died`],
    [claimsJudgedAnew, `${counted(claimsJudgedAnew, 'claim')} judged anew`],
    [numbersMoved, `${counted(numbersMoved, 'number')} moved`],
    [sourcesChanged, `${counted(sourcesChanged, 'source')} changed`],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([, words]) => words);
  return said.length === 0 ? 'Nothing changed.' : `${said.join(', ')}.`;
}
