import { type Denial, isHard, type Told, telling, toldIn } from '#activities/verification/verify/polarity/denials';
import { hasKin, isKin, isNegated, isOpposite } from '#activities/verification/verify/polarity/kin';
import type { Region } from '#activities/verification/verify/polarity/region';
import { cellWords } from '#activities/verification/verify/polarity/row-labels';
import type { Sides } from '#activities/verification/verify/polarity/sides';
import { leavesOut } from '#activities/verification/verify/polarity/tellings';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** The name of an article tells what it is about, and a record tells what it holds. */
export function isOfTitle(denial: Denial, { stated, there }: Sides): boolean {
  const part = there.find(({ denials }) => denials.includes(denial))?.part;
  return part !== undefined && /^\s?\|\s(?:title|publisher|as of):/iu.test(stated.text.slice(part.start, part.end));
}

/** The claim denies it, as another statement of the source does. */
export function isOfPaired({ head }: Denial, pairs: ReadonlyMap<Denial, Denial>): boolean {
  return (
    head !== undefined && [...pairs].some(([own, other]) => hasKin(head, telling(own)) && hasKin(head, telling(other)))
  );
}

/** "Lost its motion" answers "the motion failed", and "replay breaks" answers "could not replay". */
export function isHintedAt({ head, words }: Denial, others: readonly Denial[]): boolean {
  return (
    head !== undefined &&
    others.some(
      other =>
        ending.test(other.text) &&
        !other.own.some(word => hasKin(word, words)) &&
        [other.head, other.subject].some(each => each && isKin(head, each)),
    )
  );
}

const ending =
  /^(?:lo(?:se|ses|st|ss|sses)|forfeit\w*|break|breaks|broke|broken|expir\w*|lapse\w*|ceas\w*|stop\w*|drop\w*|remov\w*|withdr\w*|withh\w*|abolish\w*|scrap\w*|discontinu\w*|void|avoid\w*|escap\w*)$/u;

/** "Plus customers cannot" where "only Enterprise customers can": what is denied of the others. */
export function isOfOthers({ words }: Told, { denials }: Region): boolean {
  return denials.some(
    ({ text, words: sole }) =>
      /^(?:only|solely|exclusively|alone|reserved|restricted)$/u.test(text) &&
      sole
        .filter(({ load }) => load === 1)
        .slice(0, 2)
        .some(word => !hasKin(word, words)),
  );
}

/** "Fails" of the one is "fails" of the other, whatever they say it of. */
export function isWordOf({ own }: Denial, { words }: Statement): boolean {
  return own.some(word => hasKin(word, words));
}

/** A row tells one thing in all its cells. */
export function saidOf({ words }: Region, { stated }: Sides): readonly Word[] {
  return stated.text.includes(' | ') ? cellWords(stated) : words;
}

/** "Unhappy" answers a denial of being happy and no other. */
export function mayExcuse({ text, own }: Denial, denial: Denial | undefined): boolean {
  if (denial === undefined || !/^un(?!less|til|like|tested)/u.test(text)) return true;
  return own.some(word => denial.words.some(other => isNegated(word, other) || isKin(word, other)));
}

/** "Before incentives" of what "does not take incentives into account". */
export function isSetAside(denial: Denial, { text, words }: Statement): boolean {
  const { head } = denial;
  if (!head || denial.text === 'without' || !leavesOut(denial)) return false;
  return words.some(
    word =>
      isKin(word, head) &&
      /(?<!\p{L})(?:before|net of|gross of|apart from|other than)\s(?:\p{L}+\s){0,2}$/iu.test(
        text.slice(0, word.start),
      ),
  );
}

/** "Without a trial" and "short of a trial" of what ends "before trial", where else the two deny alike. */
export function isBefore(denial: Denial, claim: Statement, { stated: { text, words }, there }: Sides): boolean {
  const { head } = denial;
  if (!head || !isLacking.test(denial.text)) return false;
  const deniesMore = toldIn(claim).some(({ denials }) =>
    denials.some(each => isHard(each) && each.start !== denial.start),
  );
  const isDenied = there.some(({ denials }) => denials.some(isHard));
  return deniesMore === isDenied && words.some(word => isKin(word, head) && endsBefore.test(text.slice(0, word.start)));
}

const isLacking = /^(?:without|short of)$/u;
const endsBefore =
  /(?<!\p{L})(?:end(?:s|ed|ing)?|over|clos(?:e|es|ed)|settl(?:e|es|ed)|decid(?:e|es|ed)|dismiss(?:ed)?|leav(?:e|es)|left|stops?|stopped)\s(?:[^\s.;,]+\s){0,4}?(?:before|ahead of|prior to|short of|without)\s(?:an?\s|the\s|any\s)?$/iu;

/** "Lost unless it is signed" of what is "kept if it is signed". */
export function isKeptOtherwise(denial: Denial, claim: Statement, { stated, there }: Sides): boolean {
  if (denial.text !== 'unless') return false;
  const own = telling(denial);
  return there.some(({ part, words }) => {
    const text = stated.text.slice(part.start, part.end);
    const isTurnedRound = (kept.test(text) && lost.test(claim.text)) || (lost.test(text) && kept.test(claim.text));
    return isTurnedRound && own.length > 1 && own.every(word => hasKin(word, words));
  });
}

const kept =
  /(?<!\p{L})(?:keep|keeps|kept|keeping|retain\w*|stay|stays|stayed|remain\w*|continu\w*|surviv\w*)(?!\p{L})/iu;
const lost =
  /(?<!\p{L})(?:los(?:e|es|t|ing)|forfeit\w*|laps\w*|expir\w*|void\w*|cancel\w*|delet\w*|clos(?:e|es|ed)|end|ends|ended)(?!\p{L})/iu;

/** Its opposite stands there: not upheld is dismissed. */
export function isTurned(denial: Denial, there: readonly Word[]): boolean {
  return telling(denial)
    .slice(0, 2)
    .some(word => !hasKin(word, there) && there.some(other => isOpposite(word, other)));
}

const supposing = /(?<!\p{L})(?:if|in case|whenever|should)\s[^,.;:]{1,80}$/iu;

/** "Has to be returned if the trainee is dismissed": a case that the claim does not speak of, beside what both deny. */
export function isSupposed(
  { start, head }: Denial,
  { claim, stated: { text, sentenceAround, sentenceAt }, there }: Sides,
): boolean {
  const isElsewhere = there.some(({ denials }) =>
    denials.some(each => isHard(each) && sentenceAt(each.start) !== sentenceAt(start)),
  );
  if (!isElsewhere || supposed.test(claim.text)) return false;
  const [from] = sentenceAround(start);
  return head !== undefined && supposing.test(text.slice(from, start));
}
const supposed = /(?<!\p{L})(?:if|in case|when|whenever|should|once|until|unless|provided)(?!\p{L})/iu;
