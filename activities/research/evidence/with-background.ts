import { withoutNearCopies } from '#activities/research/evidence/near-copies';
import { passageKey } from '#activities/research/evidence/passage-key';
import type { FoundPassage } from '#shared/contracts/evidence';
import type { Passage } from '#shared/contracts/source';

/** A folder this small can be read whole; in a larger one the search's silence about a passage tells something. */
export const smallCorpus = 200;

/** Of the best find's score: below every find that a search keeps, so that what was searched for comes first. */
const backgroundShare = 0.3;

/**
 * What the search found and, after it, the rest of a small corpus. A search knows a text by the words of its query only;
 * in a few documents "27,452 vacancies in December" may be all there is about a market, in words nobody asked with.
 */
export function withBackground(found: readonly FoundPassage[], corpus: readonly Passage[]): FoundPassage[] {
  if (corpus.length > smallCorpus) return [...found];
  const score = (found[0]?.score ?? 1) * backgroundShare;
  const known = new Set(found.map(({ passage }) => passageKey(passage)));
  const rest = corpus.filter(passage => !known.has(passageKey(passage)));
  return withoutNearCopies([...found, ...rest.map(passage => ({ passage, score }))]);
}
