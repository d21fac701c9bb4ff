import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import { isHard, toldIn } from '#activities/verification/verify/polarity/denials';
import { isTurned } from '#activities/verification/verify/polarity/excused';
import { type NegativeWord, negativesOf } from '#activities/verification/verify/polarity/negative-words';
import type { Sides } from '#activities/verification/verify/polarity/sides';
import { isFoundedOtherwise } from '#activities/verification/verify/polarity/unanswered';
import type { Statement } from '#activities/verification/verify/statement';

/** What a claim denies of a source that denies, limits, ends or leaves out nothing; null when it denies nothing. */
export function unfoundedIn(claim: Statement, { stated, near }: Pick<EvidenceSpan, 'stated' | 'near'>): string | null {
  const isSilent =
    negativesOf(stated).every(word => isCell(word, stated.text)) &&
    negativesOf(near).every(({ kind }) => kind === 'hint');
  if (!isSilent) return null;
  const sides: Sides = { claim, stated, there: toldIn(stated) };
  for (const told of toldIn(claim)) {
    const own = told.denials.filter(isHard);
    const [first] = own;
    // Two denials of one statement undo each other.
    if (first?.kind !== 'plain' || own.length > 1) continue;
    if (!isTurned(first, stated.words) && !isFoundedOtherwise(first, told, sides)) return first.text;
  }
  return null;
}

/** "Question: …", "as of: unknown": the name of a column, or a cell that says that there is nothing. */
function isCell({ start, end }: NegativeWord, text: string): boolean {
  return text.startsWith(': ', end) || /^: unknown(?: \||$)/u.test(text.slice(start - 2, end + 2));
}
