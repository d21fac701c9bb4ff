import { hasStem } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** So it is with the condition and without. */
const waiver =
  /(?<!\p{L})(?:even (?:after|if|when|once|where)|whether or not|(?:regardless|irrespective) of|no matter (?:whether|if)|with or without)(?!\p{L})/iu;
const condition =
  /(?<!\p{L})(?:until|unless|once|only (?:if|when|once|after|where)|(?:as|so) long as|provided that|except (?:if|when|where))(?!\p{L})/giu;
/** Milder ones: what they say must be met in more than a word. */
const setting = /(?<!\p{L})(?:if|when|where)(?!\p{L})/giu;

const reach = 4;

/** What a claim says holds even so, where the source makes it a condition; null when none. */
export function waivedIn(claim: Statement, stated: Statement): string | null {
  const found = waiver.exec(claim.text);
  if (!found || waiver.test(stated.text)) return null;
  const own = behind(claim, found.index + found[0].length);
  const isMet = (cue: RegExp, least: number) =>
    Array.from(stated.text.matchAll(cue)).some(
      ({ index, 0: text }) => behind(stated, index + text.length).filter(word => hasStem(word, own)).length >= least,
    );
  return isMet(condition, 1) || isMet(setting, 2) ? found[0].toLowerCase() : null;
}

function behind({ words, sentenceAt }: Statement, at: number): Word[] {
  return words
    .filter(({ load, start }) => load === 1 && start >= at && sentenceAt(start) === sentenceAt(at))
    .slice(0, reach);
}
