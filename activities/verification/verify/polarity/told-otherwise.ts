import { type Denial, type Told, telling } from '#activities/verification/verify/polarity/denials';
import { hasKin, hasStem, isKin, isOpposite } from '#activities/verification/verify/polarity/kin';
import type { Sides } from '#activities/verification/verify/polarity/sides';
import { isUncharged } from '#activities/verification/verify/polarity/uncharged';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** The source says without denying it what the claim denies. */
export function isToldOtherwise(denial: Denial, told: Told, { claim, stated, there }: Sides): boolean {
  return (
    isUncharged(denial, told, { stated, there }) ||
    isOfOtherwise(denial, stated) ||
    isOnlyAfter(denial, claim, stated) ||
    isUnpriced(denial, told, stated) ||
    isIncluded(denial, stated) ||
    isOppositeOfNone(denial, told, stated.words)
  );
}

/** "Not before it was started" is "only after it was started". */
function isOnlyAfter({ kind, end }: Denial, claim: Statement, stated: Statement): boolean {
  const before = /(?<!\p{L})(?:before|until)(?!\p{L})/iu.exec(claim.text.slice(end));
  const after = /(?<!\p{L})only (?:after|when|once|from)(?!\p{L})/iu.exec(stated.text);
  if (kind !== 'plain' || !before || !after) return false;
  const own = nextAfter(claim, end + before.index + before[0].length);
  const there = nextAfter(stated, after.index + after[0].length);
  return own !== undefined && there !== undefined && isKin(own, there);
}

function nextAfter({ words }: Statement, at: number): Word | undefined {
  return words.find(({ start, load }) => start >= at && load === 1);
}

const otherwise = /(?<!\p{L})(?:otherwise|or else|failing (?:this|that|which))(?!\p{L})/iu;
const wanted = /(?<!\p{L})(?:must|need\w*|requir\w*|has to|have to|should|if|provided)(?!\p{L})/iu;

/** "Must be signed; otherwise" tells of what is not signed. */
function isOfOtherwise(denial: Denial, { text, words }: Statement): boolean {
  const at = otherwise.exec(text)?.index;
  if (at === undefined || !wanted.test(text.slice(0, at))) return false;
  const before = words.filter(({ end }) => end <= at);
  return telling(denial).every(word => hasStem(word, before));
}

const price = /^(?:pric(?:e|es|ed|ing)|fees?|costs?|rates?|tariffs?|charges?|quotes?)$/u;
const published = /^(?:publish(?:ed|es)?|lists?|listed|fixed|public|standard|prices?|tariffs?|fees?|rates?)$/u;
const asked =
  /(?<!\p{L})(?:by (?:quotation|quote|contract|agreement|negotiation|arrangement)|(?:up)?on (?:request|application|enquiry|inquiry)|contact (?:us|sales)|negotiated|custom pric(?:e|ing)|individual(?:ly)? pric(?:e|ed|ing))(?!\p{L})/iu;

/** What is priced "on request" has no published price. */
function isUnpriced(denial: Denial, { words }: Told, { text }: Statement): boolean {
  return (
    asked.test(text) &&
    words.some(word => price.test(word.text.split(' ').at(-1) ?? '')) &&
    telling(denial).some(word => word.text.split(' ').every(part => published.test(part)))
  );
}

const apart = /^(?:separate(?:ly)?|extra|additional(?:ly)?|surcharges?|add on)$/u;
const within = /(?<!\p{L})(?:includ(?:e|es|ed|ing)|part of|comes? with|built in|bundled|covers?|covered)(?!\p{L})/iu;
const isApart = /(?<!\p{L})(?:separate\w*|extra|additional\w*|surcharges?|add-?ons?|exclud\w*|not included)(?!\p{L})/iu;

/** What is included is not charged separately. */
function isIncluded(denial: Denial, { text }: Statement): boolean {
  return denial.words.some(word => apart.test(word.text)) && within.test(text) && !isApart.test(text);
}

export const ofNobody = /^(?:none|neither|nobody|no one)$/u;

/** "None of them lost" where each gained. */
function isOppositeOfNone({ text }: Denial, { words }: Told, there: readonly Word[]): boolean {
  return (
    ofNobody.test(text) &&
    words.some(word => word.load === 1 && !hasKin(word, there) && there.some(other => isOpposite(word, other)))
  );
}
