import type { Alignment } from '#activities/verification/verify/align';
import type { Issue } from '#activities/verification/verify/comparison';
import type { Statement } from '#activities/verification/verify/statement';

/** Rules that hold words against words: of what is told anew they cannot tell a change from another telling. */
const ofWords: ReadonlySet<string> = new Set([
  'polarity-agrees',
  'denials-founded',
  'modality-agrees',
  'kinds-agree',
  'subjects-agree',
]);

/** Rules whose "the source has nothing like it" says little where a word may stand for the same. */
const ofOrder: ReadonlySet<string> = new Set(['ordinals-agree', 'comparisons-told']);

/** Below this share of the source's own words a claim is told anew. */
const toldAnewBelow = 0.7;

/**
 * An objection that is as often wrong as right: of the claims that no rule was made for and to which such rules alone
 * objected, half were true. Numbers, dates, units, names and scope are no matter of telling, and never doubts.
 */
function isDoubt({ rule, severity, of }: Issue, claim: Statement, { coverage }: Alignment): boolean {
  if (coverage.verbatim >= toldAnewBelow) return false;
  return ofWords.has(rule) || (ofOrder.has(rule) && severity === 'missing' && !isBesideFact(of, claim));
}

/** "No earlier than the last month of 2025". */
function isBesideFact(at: number | undefined, { figures, dates, clauseAt }: Statement): boolean {
  return at !== undefined && [...figures, ...dates].some(({ start }) => clauseAt(start) === clauseAt(at));
}

/** The piece as it would be if nothing were doubted; the piece itself where nothing is. */
export function withoutDoubts<T extends Alignment>(claim: Statement, piece: T): T {
  const issues = piece.issues.filter(issue => !isDoubt(issue, claim, piece));
  return issues.length === piece.issues.length ? piece : { ...piece, issues };
}
