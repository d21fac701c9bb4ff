import type { Alignment } from '#activities/verification/verify/align';
import { isComparedRightly } from '#activities/verification/verify/compared-figures';
import { listedOrder } from '#activities/verification/verify/listed-order';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';

/** Fitted on the claims for training, document by document. */
const perRetold = 0.5;
const perFigure = 0.1;
const mostFigures = 3;
/** Two amounts that the words of a claim pick, and that come to what it says of them, hardly do so by chance. */
const ofCompared = 0.15;

/**
 * What makes it surer that a piece is the one that a claim was made from than its strength alone, 0 to 0.8: a claim that
 * tells most of what the piece says, and figures, which hardly agree by chance.
 */
export function surplusOf(claim: Statement, piece: Alignment): number {
  const agreed = claim.figures.filter(figure => (piece.agreeing.get(figure)?.length ?? 0) > 0).length;
  const isOrdered = () => listedOrder(claim, piece.evidence.stated) === 'so';
  const compared = isComparedRightly(claim, piece.evidence) || isOrdered() ? ofCompared : 0;
  return perRetold * retold(claim, piece) + perFigure * Math.min(mostFigures, agreed) + compared;
}

/** Share of the telling words of the piece that the claim has as well. */
function retold(claim: Statement, { evidence: { stated } }: Alignment): number {
  const telling = stated.words.filter(word => word.load === 1 && !isFigureWord(word, stated));
  const told = telling.filter(({ keys }) => keys.some(key => claim.keys.has(key)));
  return telling.length === 0 ? 0 : told.length / telling.length;
}
