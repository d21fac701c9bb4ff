import { type Denial, isHard, telling } from '#activities/verification/verify/polarity/denials';
import { hasKin, hasStem } from '#activities/verification/verify/polarity/kin';
import { denies } from '#activities/verification/verify/polarity/pairs';
import type { Region } from '#activities/verification/verify/polarity/region';
import type { Word } from '#activities/verification/verify/words';

/** These deny a whole statement, and not only that there is something. */
export const pure = /^(?:not|cannot|never|.*n['’]t)$/u;

export function isHead(denial: Denial, there: readonly Word[]): boolean {
  const { head, text } = denial;
  if (head === undefined) return false;
  return text === 'no' ? nounOf(denial).every(word => hasStem(word, there)) : hasKin(head, there);
}

/** "List price" of "no list price": the very words must stand there, a kindred one does not affirm it. */
function nounOf({ head, words }: Denial): readonly Word[] {
  return head ? words.slice(0, words.indexOf(head) + 1) : [];
}

/** All that it denies stands on the other side, and undenied. */
export function isHeld(denial: Denial, there: Side): boolean {
  const [next] = denial.words;
  const denied = [...new Set([...(next ? [next] : []), ...telling(denial)])].slice(0, 3);
  if (there.denials.some(other => denies(denial, other))) return true;
  const free = undenied(there);
  if (denial.text === 'no') return nounOf(denial).every(word => hasStem(word, free));
  return denied.length > 0 && denied.every(word => hasKin(word, free));
}

/** Word for word, but for one that may be told otherwise. */
export function isMostlyHeld(denial: Denial, there: Side): boolean {
  const free = undenied(there);
  return pure.test(denial.text) && denial.words.filter(word => word.load > 0 && hasStem(word, free)).length >= 3;
}

type Side = Pick<Region, 'words' | 'denials'>;

function undenied({ words, denials }: Side): Word[] {
  return words.filter(word => !denials.some(other => isHard(other) && other.words.includes(word)));
}
