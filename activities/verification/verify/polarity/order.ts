import { hasStem } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

interface Compared {
  readonly claim: Statement;
  readonly other: Word;
  readonly stated: Statement;
}

/** Do two comparisons name the same on each side, or "larger than" of one and the other the reverse? Null: neither shows. */
export function orderOf(word: Word, { claim, other, stated }: Compared): 'same' | 'swapped' | null {
  const own = sidesOf(word, claim);
  if (!own) return null;
  const there = sidesOf(other, stated) ?? { before: beforeOf(other, stated), after: [] };
  const isSame = isOf(own.before, there.before) && (there.after.length === 0 || isOf(own.after, there.after));
  const isCrossed = isOf(own.after, there.before) && (there.after.length === 0 || isOf(own.before, there.after));
  return isSame === isCrossed ? null : isCrossed ? 'swapped' : 'same';
}

interface Sides {
  readonly before: readonly Word[];
  readonly after: readonly Word[];
}

const reach = 6;

/** What stands before a comparison and behind its "than"; null where nothing is compared, or a number. */
function sidesOf(word: Word, statement: Statement): Sides | null {
  const { text, words, sentenceAt } = statement;
  const than = /(?<![\p{L}])(?:than|compared (?:to|with)|against)(?![\p{L}])/iu.exec(text.slice(word.start));
  if (!than || /^\s(?:about\s)?\P{L}?\d/u.test(text.slice(word.start + than.index + than[0].length))) return null;
  const at = word.start + than.index + than[0].length;
  const after = words.filter(
    each => each.load === 1 && each.start >= at && sentenceAt(each.start) === sentenceAt(word.start),
  );
  return { before: beforeOf(word, statement), after: after.slice(0, 3) };
}

function beforeOf(word: Word, { words, sentenceAt }: Statement): Word[] {
  const own = words.filter(each => each.load === 1 && sentenceAt(each.start) === sentenceAt(word.start));
  return own.filter(({ end }) => end <= word.start).slice(-reach);
}

function isOf(some: readonly Word[], others: readonly Word[]): boolean {
  return some.some(word => hasStem(word, others));
}
