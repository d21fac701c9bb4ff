import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from './make-library.js';

/** Judges a claim against a document of this title that says the source and nothing else. */
export function verdictOnNotes(title: string): (source: string, claim: string) => Verdict | undefined {
  return (source, claim) => {
    const ground = createGround([documentOf(`# ${title}\n\n${source}\n`, { title })], []);
    const [found] = verifyClaims(ground, [{ id: 'c', claim }]);
    return found?.checked.verdict;
  };
}
