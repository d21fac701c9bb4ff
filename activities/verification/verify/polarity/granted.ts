import { type Denial, isHard, telling, toldIn } from '#activities/verification/verify/polarity/denials';
import { hasKin, hasStem } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

const can =
  /(?<!\p{L})(?:can|may|could|is able to|are able to|(?:is|are) (?:allowed|permitted|free) to)(?!\s?not)(?!\p{L})/iu;
/** The end of a text that withholds a leave. */
const withheld = /(?<!\p{L})(?:(?:can|may|could|must)\snot|cannot|(?:ca|could|must)n['’]t)$/iu;
const added = /(?<!\p{L})(?:also|too|as well|even|including)(?!\p{L})/iu;

/** "X can do it" where the source has "X cannot do it", by whatever verb; what the claim says of it, or null. */
export function grantedIn(claim: Statement, stated: Statement): string | null {
  const denials = toldIn(stated).flatMap(each => each.denials.filter(({ kind }) => kind === 'plain'));
  if (denials.length === 0 || toldIn(claim).some(each => each.denials.some(isHard))) return null;
  return leave(denials, claim, stated) ?? addition(denials, claim, stated);
}

function leave(denials: readonly Denial[], claim: Statement, stated: Statement): string | null {
  const found = can.exec(claim.text);
  if (!found) return null;
  const subject = claim.words.filter(({ end, load }) => load === 1 && end <= found.index).slice(-3);
  const rest = claim.words.filter(({ start, load }) => load > 0 && start > found.index);
  const isWithheld = (denial: Denial) =>
    !(isConditioned.test(claim.text) && isOtherwiseNot.test(sentenceOf(denial, stated))) &&
    withheld.test(stated.text.slice(0, denial.end)) &&
    denial.saidOf.some(word => hasStem(word, subject)) &&
    telling(denial).some(word => hasStem(word, rest));
  return denials.some(isWithheld) ? found[0].toLowerCase() : null;
}

/** "Can be approved only if it is signed" of what "without a signature cannot be approved". */
const isConditioned =
  /(?<!\p{L})(?:only|not)\s(?:\p{L}+\s){0,2}?(?:if|when|where|once|after|with|unless|until)(?!\p{L})/iu;
const isOtherwiseNot = /(?<!\p{L})(?:without|unless|until|absent)(?!\p{L})/iu;

function sentenceOf({ start }: Denial, { text, sentenceAround }: Statement): string {
  const [from, to] = sentenceAround(start);
  return text.slice(from, to);
}

/** "Also took in Danish letters" where the source tells of Danish letters only that they were not read. */
function addition(denials: readonly Denial[], claim: Statement, stated: Statement): string | null {
  const cue = added.exec(claim.text)?.[0];
  if (!cue) return null;
  const denied = new Set<Word>(denials.flatMap(({ words, saidOf }) => [...words, ...saidOf]));
  const free = stated.words.filter(word => !denied.has(word));
  const isOnlyDenied = (word: Word) => word.load === 1 && hasStem(word, [...denied]) && !hasKin(word, free);
  return claim.words.some(isOnlyDenied) ? cue.toLowerCase() : null;
}
