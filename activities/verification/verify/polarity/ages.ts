import { hasStem } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** What is older was there before, what is younger came after. */
const age = /(?<!\p{L})(?:(?<early>older|earlier)|younger|newer|later)(?=\sthan\s\p{L})/giu;
const time = /(?<!\p{L})(?:(?<early>before|predate[sd]?|preced(?:es|ed))|after|follow(?:s|ed))(?!\p{L})/giu;
/** What ranks above comes first. */
const rank =
  /(?<!\p{L})(?:(?:rank|come|stand|go|put|place|set|value)(?:s|d|ed)?\s(?:(?<early>above|before|ahead of|over)|below|behind|after)|(?<first>tak(?:es?|ing) (?:precedence|priority) over|preferred (?:to|over)|outweigh(?:s|ed)?|more important than)|(?<=\b(?:put|place|set|value|rank)(?:s|ed)?\s(?:[^\s,.;]+\s){1,6})(?<between>above|before|ahead of|over)|subordinate(?:d)? to|secondary to|less important than)(?!\p{L})/giu;
const reach = 6;

/** "Carts are older than engines" where the source has engines before carts: do the two tell the opposite order? Null: neither shows. */
export function isAgeTurned(claim: Statement, stated: Statement): boolean | null {
  return isOrderTurned(orderedBy(claim, age), stated, time);
}

/** "The harbour ranks above the road" where the source puts the road before the harbour; null: neither shows. */
export function isRankTurned(claim: Statement, stated: Statement): boolean | null {
  return isOrderTurned(orderedBy(claim, rank), stated, rank);
}

function isOrderTurned(owns: readonly Ordered[], stated: Statement, cue: RegExp): boolean | null {
  const others = owns.length === 0 ? [] : orderedBy(stated, cue);
  for (const own of owns) {
    for (const there of others) {
      const isSame = isOf(own.first, there.first) && isOf(own.second, there.second);
      const isCrossed = isOf(own.first, there.second) && isOf(own.second, there.first);
      if (isSame !== isCrossed) return isCrossed;
    }
  }
  return null;
}

interface Ordered {
  readonly first: readonly Word[];
  readonly second: readonly Word[];
}

/** On both sides of each such word, the earlier one first. */
function orderedBy({ text, words, sentenceAt }: Statement, cue: RegExp): Ordered[] {
  return Array.from(text.matchAll(cue), ({ index, 0: found, groups }) => {
    const own = words.filter(({ load, start }) => load === 1 && sentenceAt(start) === sentenceAt(index));
    const before = own.filter(({ end }) => end <= index).slice(-reach);
    const after = own.filter(({ start }) => start >= index + found.length).slice(0, reach / 2);
    return (groups?.['early'] ?? groups?.['first'] ?? groups?.['between'])
      ? { first: before, second: after }
      : { first: after, second: before };
  });
}

function isOf(some: readonly Word[], others: readonly Word[]): boolean {
  return some.some(word => hasStem(word, others));
}
