import { type Denial, toldIn } from '#activities/verification/verify/polarity/denials';
import { hasKin } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';

/** What no longer has to be. */
const removal =
  '(?:do(?:es|ing)?\\saway\\swith|did\\saway\\swith|abolish(?:es|ed|ing)?|waiv(?:e|es|ed|ing)|scrap(?:s|ped|ping)?|dropp?(?:s|ed|ing)?|lift(?:s|ed|ing)?|remov(?:e|es|ed|ing)|cancel(?:s|led|ed|ling)?|end(?:s|ed|ing)?|spar(?:e|es|ed|ing)|reliev(?:e|es|ed|ing)|excus(?:e|es|ed|ing)|free(?:s|d|ing)?|exempt(?:s|ed|ing)?|repeal(?:s|ed|ing)?|suspend(?:s|ed|ing)?)';
/** "Abolishes the fee but not the deposit": the denial leaves out its verb. */
const elliptic = new RegExp(`(?<!\\p{L})${removal}\\s(?:[^\\s.;:]+\\s){1,8}?(?:but|though|and)\\s$`, 'iu');
const denied = new RegExp(`^\\s(?:(?:be|been|being)\\s)?${removal}(?!\\p{L})`, 'iu');
const removed = new RegExp(`(?<!\\p{L})${removal}(?!\\p{L})`, 'iu');
const remaining =
  /(?<!\p{L})(?:still|must|ha(?:s|ve) to|remain(?:s|ed)?|stay(?:s|ed)?|keeps?|kept|continu(?:e|es|ed)|appl(?:y|ies|ied)|needs?|required?|due|pa(?:y|ys|id))(?!\p{L})/iu;

/** "Not waived" is "still to be paid": what is not done away with remains. */
export function isOfRemaining({ text, start, end }: Denial, claim: Statement, stated: Statement): boolean {
  if (text !== 'not' || removed.test(claim.text) || !remaining.test(claim.text)) return false;
  const isAffirming = toldIn(claim).every(({ denials }) => denials.every(({ kind }) => kind === 'hint'));
  const from = Math.max(0, start - 120);
  return (
    isAffirming && (denied.test(stated.text.slice(end, end + 40)) || elliptic.test(stated.text.slice(from, start)))
  );
}

const still = /(?<!\p{L})(?:still|continu(?:e|es|ed)|remain(?:s|ed)?|as before|go(?:es)? on)(?!\p{L})/iu;
const ended =
  /(?<!\p{L})(?:does away with|did away with|abolish(?:es|ed)|waiv(?:es|ed)|scrap(?:s|ped)|repeal(?:s|ed)|axe[sd])\s/giu;

/** "Still pay the fee" of a fee that the source abolishes; what the claim says, or null. */
export function remainingIn(claim: Statement, stated: Statement): string | null {
  const cue = still.exec(claim.text)?.[0];
  const denies = toldIn(claim).some(({ denials }) => denials.some(({ kind }) => kind !== 'hint'));
  if (cue === undefined || denies || removed.test(claim.text)) return null;
  const isGone = Array.from(stated.text.matchAll(ended)).some(({ index, 0: found }) => {
    const from = index + found.length;
    const to = from + (/[,;.]|\s(?:but|and|for|in|on|at|from|of)\s/u.exec(stated.text.slice(from))?.index ?? 80);
    const things = stated.words.filter(({ start, load }) => load > 0 && from <= start && start < to);
    return things.length > 0 && things.every(word => hasKin(word, claim.words));
  });
  return isGone ? cue.toLowerCase() : null;
}
