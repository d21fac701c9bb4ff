import type { Issue, Rule } from '#activities/verification/verify/comparison';
import { hasKin, sum } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** What takes in every kind and case. */
const whichever =
  /(?<!\p{L})(?:whatever (?:the|their|its|his|her)|whichever|of (?:every|any|all|whatever) (?:size|kind|sort|age|type|length|rank|grade|level|trade|make|income)s?|regardless of|irrespective of|no matter|without (?:exception|limit|restriction)|unlimited|everyone|everybody|every(?! (?:\d|other|year|month|week|day|hour|minute|one of|two|three|four|five|six)\b)|alike|(?<!, )(?<!not )included(?=[.]?$))(?!\p{L})/iu;
const isWhichever =
  /(?<!\p{L})(?:whatever|whichever|regardless|irrespective|no matter|alike|every|everything|each|any|all|both|whether)(?!\p{L})/iu;
/** Who or what alone is meant. */
const limit =
  /(?<!\p{L})(?:only (?:to|for|if|when|where|in|on|with|after|until|during|outside|between|above|below|under)|(?:everyone|everybody|anyone|those|all|staff|employees|firms|members|customers|people) (?:with (?:at least|more than|over|fewer than|less than|under|\d)|who (?:ha[sv]e|are|is))|\p{L}{3,}s with (?:at least|more than|over|fewer than|less than|under)|if (?:the|they|he|she|it|its|their|a|an)|provided(?: that)?|except(?: for)?|excluding|with the exception of|other than|apart from|with \d+ or (?:more|fewer|less)|(?:limited|restricted|confined) to|up to (?=\d)|at most)(?!\p{L})/giu;
const isLimited =
  /(?<!\p{L})(?:only|if|when|where|provided|except|excluding|exception|other than|apart from|with (?:at least|more than|over|fewer|less|under|\d)|limited|restricted|up to|at most|but|unless|after)(?!\p{L})/iu;

/** What begins for all without delay, and what says that some are left as they are. */
const atOnce =
  /(?<!\p{L})(?:at once|immediately|straight ?away|right away|instantly|from (?:the )?(?:first day|day one|the start)|with immediate effect|already)(?!\p{L})/iu;
const asBefore =
  /(?<!\p{L})(?:keeps? (?:(?:the|their|its|his|her) )?(?:old|present|current|existing|previous|former)|stays? on (?:the|their|its) (?:old|present|current|existing|previous)|(?:another|one more|a further|two more) (?:year|month|week|quarter|season)s?|will have to wait|ha(?:s|ve) to wait|must wait|(?:will )?follows? (?:later|in|next)|not (?:until|before))(?!\p{L})/iu;

/** What takes in several, and what shuts one of them out. */
const several =
  /(?<!\p{L})(?:alike|both|everyone|everybody|all|every|also|too|as well(?: as)?|including|included|without exception)(?!\p{L})/iu;
const shutOut =
  /(?<!\p{L})(?:cannot|can['’]t|may not|must not|(?:is|are|was|were) (?:not|n['’]t|excluded|exempt|barred|left out)|will not|won['’]t|(?:does|do|did) not|doesn['’]t|don['’]t|(?:will )?ha(?:s|ve) to wait)(?!\p{L})/giu;
const denial =
  /(?<!\p{L})(?:not|no|never|cannot|none|\p{L}{2,6}n['’]t|without|except|excluded|exempt|barred|free of|lack(?:s|ed)?)(?!\p{L})/iu;

const least = 0.5;

/** What the source limits to some is not told of all, nor what it puts off as begun, nor of those it shuts out. */
export const limitsKept: Rule = {
  name: 'limits-kept',
  run: ({ claim, evidence: { stated, near, title, isRow } }) => {
    if (isRow) return [];
    const isKnown = (word: Word) => [near, title].some(({ keys }) => word.keys.some(key => keys.has(key)));
    return [...widened(claim, stated, isKnown), ...hastened(claim, stated), ...takenIn(claim, stated)].slice(0, 1);
  },
};

function widened(claim: Statement, stated: Statement, isKnown: (word: Word) => boolean): Issue[] {
  const found = whichever.exec(claim.text);
  if (!found) return [];
  const { 0: wide, index: at } = found;
  const own = claim.words.filter(({ load, start }) => load > 0 && !(at <= start && start < at + wide.length));
  if (isLimited.test(claim.text)) return [];
  for (const { index, 0: tie } of stated.text.matchAll(limit)) {
    const [from, to] = clauseAround(stated, index);
    const told = stated.text.slice(from, to).replace(/(?<!\p{L})(?:everyone|everybody|all|any) (?:with|who)/giu, '');
    if (isWhichever.test(told)) continue;
    const behind = telling(stated, index, to);
    const isOfIt = behind.some(word => hasKin(word, claim.words)) || /^(?:every|all|any)/iu.test(tie);
    if (
      isOfIt &&
      behind.some(word => !hasKin(word, claim.words)) &&
      isAbout(own, telling(stated, ...stated.sentenceAround(index)), isKnown)
    )
      return [kept(wide, tie)];
  }
  return [];
}

function hastened(claim: Statement, stated: Statement): Issue[] {
  const soon = atOnce.exec(claim.text)?.[0];
  const later = asBefore.exec(stated.text);
  if (!soon || !later || denial.test(claim.text) || atOnce.test(stated.text)) return [];
  const [from] = clauseAround(stated, later.index);
  return isNamedWhole(telling(stated, from, later.index), claim) ? [kept(soon, later[0])] : [];
}

function takenIn(claim: Statement, stated: Statement): Issue[] {
  const wide = several.exec(claim.text)?.[0];
  if (!wide || denial.test(claim.text)) return [];
  for (const { index, 0: out } of stated.text.matchAll(shutOut)) {
    const [from, to] = clauseAround(stated, index);
    const behind = telling(stated, index + out.length, to);
    const isSame = behind.length === 0 || sum(behind.filter(word => hasKin(word, claim.words))) >= least * sum(behind);
    if (isSame && isNamedWhole(telling(stated, from, index), claim)) return [kept(wide, out)];
  }
  return [];
}

/** One of those that the clause speaks of stands in the claim by all its words. */
function isNamedWhole(words: readonly Word[], claim: Statement): boolean {
  const [first] = words;
  if (!first || words.length > 6) return false;
  const head = words.filter(({ load }) => load === 1);
  const isAll = head.length > 0 && head.every(word => hasKin(word, claim.words));
  return isAll || (head.length > 2 && head.slice(0, 2).every(word => hasKin(word, claim.words)));
}

/** What is told around the clause need not be told in it. */
function isAbout(words: readonly Word[], there: readonly Word[], isKnown: (word: Word) => boolean): boolean {
  const told = words.filter(word => hasKin(word, there));
  return sum(told) >= 1 && sum(told) >= least * sum(words.filter(word => told.includes(word) || !isKnown(word)));
}

/** Up to a full stop, a semicolon, a colon or what is set against it. */
function clauseAround({ text, sentenceAround }: Statement, at: number): [number, number] {
  const [start, end] = sentenceAround(at);
  const cuts = Array.from(text.slice(start, end).matchAll(cut), ({ index }) => start + index + 1);
  return [cuts.findLast(each => each <= at) ?? start, cuts.find(each => each > at) ?? end];
}
const cut = /[;:]|,(?= (?:but|while|whereas|although|though|yet)(?!\p{L}))/gu;

function telling({ words }: Statement, from: number, to: number): Word[] {
  return words.filter(({ load, start }) => load > 0 && from <= start && start < to);
}

function kept(wide: string, tie: string): Issue {
  return {
    rule: 'limits-kept',
    severity: 'conflict',
    detail: `the claim says "${wide.toLowerCase()}" where the source says "${tie.toLowerCase()}"`,
  };
}
