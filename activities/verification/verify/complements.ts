import { isMeant } from '#activities/verification/verify/figure-rounding';
import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { toldIn } from '#activities/verification/verify/polarity/denials';
import { isAlike, isReckoned, sizeLike } from '#activities/verification/verify/reckoning/alike-sizes';
import { isSharedOut } from '#activities/verification/verify/reckoning/rest-of-parts';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

const restNamed =
  /(?<!\p{L})(?:remaining|rest|remainder|others?)(?!\p{L})[^.;]{0,20}$|^(?:all|every|the|any)\s(?:the\s)?(?:(?:others?|remaining)|\p{L}+\s(?:other than|apart from|besides|except))\s[^;]{0,80}$|^(?:without|apart from|besides|other than|leaving aside)\s[^;]{0,80}$/iu;
const rest = /(?<!\p{L})the (?:rest|remainder|others?)(?!\p{L})/iu;
const turned = { 'at-least': 'at-most', 'at-most': 'at-least', about: 'about' } as const;

/** "The remaining 30%" where 70% are told of, "at least 80% in cash" where vouchers pay up to 20% and cash the rest. */
export function isComplement(wanted: Figure, claim: Statement, stated: Statement): boolean {
  if (wanted.unit !== '%' || wanted.value === null) return false;
  return stated.figures.some(
    found =>
      isLeftOver(wanted, found) &&
      !isSharedOut(found, stated) &&
      isOfRest({ figure: wanted, of: claim }, { figure: found, of: stated }),
  );
}

function isLeftOver(wanted: Figure, { unit, value, bound }: Figure): boolean {
  if (unit !== '%' || value === null || value <= 0 || value >= 100 || wanted.value === null) return false;
  const isBounded =
    bound === null || wanted.bound === null || wanted.bound === 'about' || wanted.bound === turned[bound];
  const left = 100 - value;
  const isJustUnder = wanted.bound === 'at-most' && left <= wanted.value && left >= wanted.value * mostly;
  return isBounded && (isMeant(wanted, wanted.value, left) || isJustUnder);
}

/** "Less than a fifth" is 19%, and hardly 10%. */
const mostly = 0.85;

/** "Three quarters had not seen it" where only a quarter had: a denial and what is left of the whole undo each other. */
export function isDeniedRest(wanted: Figure, claim: Statement, stated: Statement): boolean {
  const own = { figure: wanted, of: claim };
  return stated.figures.some(found => {
    if (!isOfDenied(own, { figure: found, of: stated })) return false;
    return isLeftOver(wanted, found) || isCountLeft(wanted, found, stated);
  });
}

/** "22 sent nothing" of 63 of which 41 did. */
function isCountLeft(wanted: Figure, found: Figure, { figures, sentenceAt }: Statement): boolean {
  if (wanted.value === null || found.value === null || found.unit === '%' || found.kind === 'multiple') return false;
  const whole = figures.findLast(
    ({ end, start, value, unit }) =>
      value !== null && unit !== '%' && end <= found.start && sentenceAt(start) === sentenceAt(found.start),
  );
  const part = whole ? sizeLike(found, whole) : null;
  const all = whole ? (sizeOf(whole).sizes[0] ?? 0) : 0;
  return whole !== undefined && part !== null && part < all && isAlike(wanted, whole) && isReckoned(wanted, all - part);
}

interface Told {
  readonly figure: Figure;
  readonly of: Statement;
}

function isOfRest(claim: Told, there: Told): boolean {
  if (restNamed.test(sentenceTo(claim.of, claim.figure.start))) return true;
  return isOfNamedRest(claim, there) || isOfDenied(claim, there) || isOfFormer(claim, there);
}

/** The source says who has the rest: the claim tells it in those words and not in those of the part. */
function isOfNamedRest(claim: Told, there: Told): boolean {
  const at = rest.exec(there.of.text)?.index;
  if (at === undefined || there.of.sentenceAt(at) !== there.of.sentenceAt(there.figure.start)) return false;
  const [left, part] = [keysIn(there.of, at), keysIn(there.of, there.figure.start)];
  const own = keysIn(claim.of, claim.figure.start);
  const only = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].some(key => own.has(key) && !other.has(key));
  const [subject] = wordsOf(there.of, there.figure.start).filter(({ load }) => load === 1);
  return only(left, part) && !subject?.keys.some(key => own.has(key) && !left.has(key));
}

/** "Crews brought in the other 83%": it is of those whom the sentence named before that it tells nothing of. */
function isOfFormer(claim: Told, there: Told): boolean {
  return isOtherPart(there.figure, there.of) && !isToldOf(claim.figure, claim.of, there.figure, there.of);
}

/** "Machines picked 78%" where crews picked the other 78%. */
export function isOfOtherPart(wanted: Figure, claim: Statement, found: Figure, stated: Statement): boolean {
  return isOtherPart(found, stated) && !isToldOf(wanted, claim, found, stated);
}

function isOtherPart({ start }: Figure, { text }: Statement): boolean {
  return /(?<!\p{L})(?:the|its|their)\s(?:other|remaining)\s$/iu.test(text.slice(Math.max(0, start - 20), start));
}

/** Does the claim begin with a word of the part, or with none that the rest of its sentence has? */
function isToldOf(wanted: Figure, claim: Statement, found: Figure, stated: Statement): boolean {
  const [subject] = wordsOf(claim, wanted.start).filter(({ load }) => load === 1);
  if (subject === undefined) return true;
  const own = keysIn(stated, found.start);
  const isIn = (keys: ReadonlySet<string>) => subject.keys.some(key => keys.has(key));
  const sentence = stated.sentenceAt(found.start);
  const others = stated.words.filter(({ start }) => stated.sentenceAt(start) === sentence && start < found.start);
  return isIn(own) || !isIn(new Set(others.flatMap(({ keys }) => keys)));
}

/** "A tenth is not deducted" of what is deducted for 90%: the same of the same, and denied. */
function isOfDenied(claim: Told, there: Told): boolean {
  const [own, other] = [claim, there].map(({ figure, of }) => denialsAt(of, figure.start));
  if (own !== 1 || other !== 0) return false;
  const keys = keysIn(there.of, there.figure.start);
  const [from, to] = there.of.sentenceAround(there.figure.start);
  const all = new Set(there.of.words.filter(({ start }) => from <= start && start < to).flatMap(word => word.keys));
  const words = wordsOf(claim.of, claim.figure.start).filter(({ load }) => load === 1);
  const near = words.filter(word => word.keys.some(key => keys.has(key))).length;
  if (isSharedOut(there.figure, there.of)) return near > 1;
  return near > 0 && words.filter(word => word.keys.some(key => all.has(key))).length > 1;
}

function denialsAt(statement: Statement, at: number): number {
  const part = toldIn(statement).find(told => told.part.start <= at && at < told.part.end);
  return part?.denials.filter(({ kind }) => kind === 'plain' || kind === 'worded').length ?? 0;
}

function sentenceTo({ text, sentenceAround }: Statement, at: number): string {
  return text.slice(sentenceAround(at)[0], at).trimStart();
}

function wordsOf({ words, clauseAt }: Statement, at: number): Word[] {
  const clause = clauseAt(at);
  return words.filter(({ start, load }) => load > 0 && clauseAt(start) === clause);
}

function keysIn(statement: Statement, at: number): ReadonlySet<string> {
  return new Set(wordsOf(statement, at).flatMap(({ keys }) => keys));
}
