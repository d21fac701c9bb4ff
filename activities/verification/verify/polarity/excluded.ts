import { type Denial, isHard, toldIn } from '#activities/verification/verify/polarity/denials';
import { hasKin, sum } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** What follows is left out. */
const leaving =
  /(?<!\p{L})(?:(?:list of )?(?:exclusions?|exceptions?|exemptions?)(?=[\s,:.])|excluded|exempt(?:ed)?|(?:does|do|is|are|was|were|will|shall|may|can) ?not (?:be )?(?:cover(?:ed)?|includ(?:e|ed)|insur(?:e|ed)|appl(?:y|ied)|accept(?:ed)?|allow(?:ed)?|permit(?:ted)?|count(?:ed)?|eligible|deductible|reimburse[d]?)|not (?:covered|included|insured|accepted|allowed|permitted|counted|eligible|deductible|reimbursed)|what (?:\p{L}+ ){1,3}(?:is|are|do|does|can|will)(?: not|n['’]t)|outside the scope)(?!\p{L})/iu;
const everyLeaving = new RegExp(leaving.source, 'giu');
/** A claim that takes something in. */
const taking =
  /(?<!\p{L})(?:cover(?:s|ed)?|includ(?:es?|ed)|insur(?:es?|ed)|appl(?:y|ies)|accept(?:s|ed)?|allow(?:s|ed)?|permit(?:s|ted)?|count(?:s|ed)?|eligible|deductible|reimburse[ds]?|treat(?:s|ed)?|regard(?:s|ed)?|(?:is|are) (?:a |an |also )?\p{L}+)(?!\p{L})/iu;
const least = 0.6;

/** What the source says of a list of what it leaves out, where the claim speaks of one of its items; null where it does not. */
export function leavingOf(claim: Statement, stated: Statement, near: Statement): string | null {
  const found = Array.from(stated.text.matchAll(everyLeaving)).find(({ index, 0: text }) =>
    isListed(claim, stated, index + text.length),
  );
  if (found) return found[0].toLowerCase();
  const last = near.text.trim().split('\n').at(-1) ?? '';
  const lead = leaving.exec(last);
  return lead && /:\s*$/u.test(last) && isOneOf(claim, stated, 0, stated.text.length) ? lead[0].toLowerCase() : null;
}

/** The claim says that it is left out, or denies that it is in. */
export function leavesOutItself(claim: Statement, stated: Statement): boolean {
  if (leaving.test(claim.text)) return true;
  const isOfItem = ({ words }: Denial) => words.filter(word => hasKin(word, stated.words)).length > 1;
  return toldIn(claim).some(({ denials }) =>
    denials.some(each => isHard(each) && (each.kind === 'plain' ? each.text !== 'nothing' : !isOfItem(each))),
  );
}

/** The claim says that something is in. */
export function takesIn(claim: Statement): boolean {
  return taking.test(claim.text);
}

/** One of the things told behind it, up to the end of the sentence, is what the claim speaks of. */
function isListed(claim: Statement, stated: Statement, from: number): boolean {
  const to = stated.sentenceAround(from)[1];
  return stated.text.slice(from, to).includes(';') && isOneOf(claim, stated, from, to);
}

function isOneOf(claim: Statement, { text, words }: Statement, from: number, to: number): boolean {
  const bounds = Array.from(text.slice(from, to).matchAll(/[;:\n]/gu), ({ index }) => from + index);
  return [from, ...bounds].some((start, i) =>
    isItem(
      claim,
      words.filter(word => word.start >= start && word.end <= (bounds[i] ?? to)),
    ),
  );
}

function isItem(claim: Statement, item: readonly Word[]): boolean {
  const telling = item.filter(({ load }) => load > 0);
  return sum(telling) >= 1 && sum(telling.filter(word => hasKin(word, claim.words))) >= least * sum(telling);
}
