import { hasKin } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** One thing is settled by another. */
const depends =
  /(?<!\p{L})(?:depend(?:s|ed|ing|ent)? (?:up)?on|hinges? on|var(?:y|ies|ied|ying) (?:with|by)|turns? on|determined by|decided by|set by|tied to|linked to|based on|according to (?:the|its|their|his)|in proportion to|proportional to|grows? with|rises? with)(?!\p{L})/giu;
/** It is the same whatever the other is. */
const independent =
  /(?<!\p{L})(?:(?:no|not|without|never)(?: any| the slightest)? (?:bearing|effect|influence|impact) (?:up)?on|(?:do|does|did) not (?:matter|affect|influence|change|depend)|(?:is|are|was|were) (?:immaterial|irrelevant)|regardless of|irrespective of|independent(?:ly)? of|no matter (?:what|how|which)|whatever the)(?!\p{L})/giu;
const denied = /(?:(?<!\p{L})(?:not|never|no longer)|n['’]t)\s(?:\p{L}+\s)?$/iu;

/** What a claim says does not count, where the source makes the one depend on the other, and the reverse; null when neither. */
export function dependenceTurned(claim: Statement, stated: Statement): string | null {
  return turned(claim, independent, stated, depends) ?? turned(claim, depends, stated, independent);
}

function turned(claim: Statement, own: RegExp, stated: Statement, other: RegExp): string | null {
  const cues = cuesIn(claim, own);
  if (cues.length === 0 || cuesIn(claim, other).length > 0 || cuesIn(stated, own).length > 0) return null;
  for (const { index, text } of cues) {
    const said = sides(claim, index, index + text.length);
    const isThere = cuesIn(stated, other).some(cue => {
      const there = sides(stated, cue.index, cue.index + cue.text.length);
      return there.after.some(word => hasKin(word, said.all)) && there.before.some(word => hasKin(word, said.all));
    });
    if (isThere) return text.toLowerCase();
  }
  return null;
}

function cuesIn({ text }: Statement, cue: RegExp): { readonly index: number; readonly text: string }[] {
  return Array.from(text.matchAll(cue), ({ index, 0: found }) => ({ index, text: found })).filter(
    ({ index }) => !denied.test(text.slice(0, index)),
  );
}

interface Sides {
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  readonly all: readonly Word[];
}

/** What stands on either side of it in its sentence. */
function sides({ words, sentenceAt }: Statement, from: number, to: number): Sides {
  const own = words.filter(({ load, start }) => load === 1 && sentenceAt(start) === sentenceAt(from));
  const before = own.filter(({ end }) => end <= from);
  const after = own.filter(({ start }) => start >= to);
  return { before, after: after.slice(0, 5), all: [...before, ...after] };
}
