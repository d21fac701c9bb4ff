import { hasKin } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

const more = '(?:more|higher|greater|larger|longer|further|later|earlier)';
/** No further than this. */
const within = new RegExp(
  String.raw`(?<!\p{L})(?:(?:no|not|never|nor)\s${more}\sthan|(?:not|never|cannot|n['’]t)\s(?:be\s)?(?:\p{L}+\s){0,2}?(?:exceed|surpass|beyond|above|over)|not\s(?:beyond|above|over)|at most|up to|limited to|capped at|within|only up to)(?!\p{L})`,
  'giu',
);
/** Further than this. */
const beyond = new RegExp(
  String.raw`(?<!\p{L})(?:beyond|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|in excess of|${more}\sthan|above|over and above)(?!\p{L})`,
  'giu',
);
const leave = /(?<!\p{L})(?:may|can|could|allowed|permitted|able|free|possible|entitled)(?!\p{L})/iu;
const denied = /(?<!\p{L})(?:no|not|never|nor|cannot|nobody|none|without|\p{L}+n['’]t)\s(?:\p{L}+\s){0,3}$/iu;
const reach = 3;

/** "May be deducted beyond the winnings" where the source has "not more than the winnings", and the reverse; or null. */
export function unboundIn(claim: Statement, stated: Statement): string | null {
  if (!leave.test(claim.text)) return null;
  return turned(claim, beyond, stated, within) ?? turned(claim, within, stated, beyond);
}

function turned(claim: Statement, own: RegExp, stated: Statement, other: RegExp): string | null {
  if (metIn(stated, own).length > 0 || metIn(claim, other).length > 0) return null;
  for (const one of metIn(claim, own)) {
    if (metIn(stated, other).some(each => each.things.some(word => hasKin(word, one.things)))) return one.text;
  }
  return null;
}

interface Bound {
  readonly text: string;
  /** What it bounds by; a number has rules of its own. */
  readonly things: readonly Word[];
}

function metIn({ text, words }: Statement, cue: RegExp): Bound[] {
  return Array.from(text.matchAll(cue)).flatMap(({ index, 0: found }) => {
    const from = index + found.length;
    if (/^\s(?:\p{L}+\s){0,2}?\P{L}?\d/u.test(text.slice(from)) || denied.test(text.slice(0, index))) return [];
    const things = words.filter(({ start, load }) => start >= from && load === 1).slice(0, reach);
    return [{ text: found.toLowerCase(), things }];
  });
}
