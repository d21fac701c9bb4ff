import type { Weighed } from '#activities/verification/verify/find-support';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';

/** Fitted on the claims for training, by document. */
const perRetold = 0.5;
const perFact = 0.1;
const mostFacts = 3;

/**
 * How surely a piece that nothing speaks against carries a claim: 0 to 1.8. That it is about the claim counts most;
 * a claim that tells most of what the piece says was made from it, and figures that all agree hardly do so by chance.
 */
export function surenessOf(claim: Statement, { strength, evidence: { stated } }: Weighed): number {
  const facts = Math.min(mostFacts, claim.figures.length + claim.dates.length);
  return strength + perRetold * retold(claim, stated) + perFact * facts;
}

/** Share of the telling words of the piece that the claim has as well. */
function retold(claim: Statement, stated: Statement): number {
  const telling = stated.words.filter(word => word.load === 1 && !isFigureWord(word, stated));
  const told = telling.filter(({ keys }) => keys.some(key => claim.keys.has(key)));
  return telling.length === 0 ? 0 : told.length / telling.length;
}
