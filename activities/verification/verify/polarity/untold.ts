import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import { type Denial, isHard, toldIn } from '#activities/verification/verify/polarity/denials';
import { isWordOf } from '#activities/verification/verify/polarity/excused';
import { hasKin } from '#activities/verification/verify/polarity/kin';
import { deniesTelling } from '#activities/verification/verify/polarity/tellings';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** A document has something and shows it. */
const told =
  /(?<!\p{L})(?:(?:reveal|disclose|quote|print|name|publishe|define|record|give|state|list|contain)(?:s|d|ed)|(?:reveal|disclose|quote|print|identify|specify|publish)|(?:identif|specif)ie[sd]|found in|spell(?:s|ed) out|sets out)(?!\p{L})/iu;
const telling =
  /(?<!\p{L})(?:prints?|printed|gives?|gave|names?|named|quotes?|quoted|states?|lists?|listed|shows?|discloses?|reveals?|publish(?:es)?|contains?)\s$/iu;
/** What any fact may be called. */
const anything = /^(?:amounts?|figures?|numbers?|values?|sums?|details?|particulars|totals?)$/u;
const price = /^(?:pric(?:e|es|ed|ing)|costs?|fees?|rates?|charges?|tariffs?)$/u;
const asking = /(?<!\p{L})(?:how (?:many|much|long|often|high|large)|which|what|whose)(?!\p{L})/iu;
const money = /[$€£¥]\s?\d|(?<!\p{L})(?:USD|EUR|GBP|dollars?|euros?|pounds?)(?!\p{L})/iu;

const no = /^(?:no|not|never|none|neither|nothing|without|.*n['’]t)(?!\p{L})/u;

/** What a claim that denies nothing says a document tells, where the source says that it does not; null when none. */
export function untoldIn(claim: Statement, { stated, near }: Pick<EvidenceSpan, 'stated' | 'near'>): string | null {
  const found = told.exec(claim.text)?.[0];
  const isOwn = (denial: Denial) => no.test(denial.text) || (isHard(denial) && !isWordOf(denial, stated));
  if (found === undefined || toldIn(claim).some(({ denials }) => denials.some(isOwn))) return null;
  const isDenied =
    isOfNone(found, claim, near) ||
    toldIn(stated).some(({ denials, words }) => denials.some(denial => isUntold(denial, words, claim, stated)));
  return isDenied ? found.toLowerCase() : null;
}

/** "No prices." says of a document that "quotes prices" that it has none. */
function isOfNone(found: string, { text }: Statement, near: Statement): boolean {
  const [, thing = ''] = /(?<=^|[.!?\n]\s?)No ((?:\p{L}+ ){0,2}\p{L}+)\.(?=\s|$)/u.exec(near.text) ?? [];
  return thing !== '' && text.toLowerCase().includes(`${found} ${thing}`.toLowerCase());
}

/** "States not named" of which states they are; "the notice prints no price" of what costs so much by the notice. */
function isUntold(denial: Denial, words: readonly Word[], claim: Statement, { text }: Statement): boolean {
  const before = words.filter(({ end, load }) => end <= denial.start && load > 0);
  if (deniesTelling(denial)) {
    const thing = before.at(-1);
    return thing !== undefined && isMeant(thing, claim);
  }
  if (denial.text !== 'no' || denial.kind !== 'plain' || !denial.head || !telling.test(text.slice(0, denial.start)))
    return false;
  const teller = before.slice(0, -1).filter(({ load }) => load === 1);
  return isMeant(denial.head, claim) && teller.some(word => hasKin(word, claim.words));
}

function isMeant(thing: Word, { text, words }: Statement): boolean {
  if (anything.test(thing.text)) return asking.test(text);
  return hasKin(thing, words) || (price.test(thing.text) && money.test(text));
}
