import { groupsOf, polesOf, stemOf } from '#activities/verification/verify/lexicon';
import { oncePer } from '#activities/verification/verify/once-per';
import {
  type NegativeKind,
  type NegativeWord,
  negativesOf,
} from '#activities/verification/verify/polarity/negative-words';
import { type Part, partsOf } from '#activities/verification/verify/polarity/parts';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** One word that denies, with what it denies. */
export interface Denial extends NegativeWord {
  /** The word itself, where it says more than no. */
  readonly own: readonly Word[];
  /** "…, not Y": it sets off something else. */
  readonly isTail: boolean;
  /** What it denies, nearest first. */
  readonly words: readonly Word[];
  /** The first that says something and is no name. */
  readonly head: Word | undefined;
  /** What stands before it: "the replay breaks". */
  readonly subject: Word | undefined;
  /** The first words of its statement, in reading order, that stand before it. */
  readonly former: readonly Word[];
  /** "Has yet to make one", "a fifth saw none at all": what it denies was named before. */
  readonly isElliptic: boolean;
  /** What it is said of: "calls of our servers are not counted". */
  readonly saidOf: readonly Word[];
  /** The same without names. */
  readonly deniedOf: readonly Word[];
}

/** One statement of a text. */
export interface Told {
  readonly part: Part;
  /** What it says besides its denials. */
  readonly words: readonly Word[];
  readonly denials: readonly Denial[];
}

const reach = 4;
/** So many of the words before a denial say whom its statement is about. */
const longestOpening = 12;

/** The statements of a text with what each denies. */
export const toldIn: (of: Statement) => readonly Told[] = oncePer(readTold);

function readTold(statement: Statement): Told[] {
  const negatives = negativesOf(statement);
  const all = statement.words.map(word => withoutDenial(word, negatives));
  return partsOf(statement.text).map(part => {
    const inside = all.filter(({ start }) => part.start <= start && start < part.end);
    const own = negatives.filter(({ start }) => part.start <= start && start < part.end);
    const words = inside.filter(
      word =>
        word.load > 0 &&
        word.text !== 'whether' &&
        !own.some(({ kind, start, end }) => isEmpty(kind) && start < word.end && word.start < end),
    );
    const denials = own.map((negative): Denial => {
      const rest = words.filter(word => word.end <= negative.start || negative.end <= word.start);
      const former = rest.filter(word => word.end <= negative.start);
      const saidOf = isPredicate(negative, statement.text) ? subjectOf(negative, rest, statement.text) : [];
      return {
        ...negative,
        isTail: /,\s$/u.test(statement.text.slice(0, negative.start)),
        own: words.filter(word => word.start < negative.end && negative.start < word.end),
        subject: former.at(-1),
        former: former.slice(0, longestOpening),
        isElliptic: elliptic.test(statement.text.slice(negative.start, negative.end + 40)),
        saidOf,
        deniedOf: saidOf.filter(word => !isName(word, statement.text)),
        ...reached(rest, negative, { text: statement.text, end: nextOf(negative, own)?.end ?? part.end }),
      };
    });
    return { part, words, denials };
  });
}

const elliptic =
  /^(?:(?:yet to|not|never|no longer|failed to|\p{L}+n['’]t)\s(?:(?:yet|so far|ever)\s)?(?:\p{L}+\s){0,2}?(?:one|any|so|either)|none(?: at all| whatsoever| so far| yet)?)(?=[.,;:!?)]|$|\s(?:for|in|at|from|and|but|so far|yet|at all)(?!\p{L}))/iu;

/** "No charge" is one word of the lexicon; what is denied is the charge. */
function withoutDenial(word: Word, negatives: readonly NegativeWord[]): Word {
  const negative = negatives.find(
    ({ kind, start, end }) => isEmpty(kind) && start === word.start && end < word.end && word.text.includes(' '),
  );
  if (!negative) return word;
  const text = word.text.slice(negative.text.length).trim();
  const stem = stemOf(text);
  return { ...word, text, start: negative.end + 1, keys: [stem, ...groupsOf(stem)], poles: polesOf(stem) };
}

/** "Not" says nothing more; "refuse" is a word that the other side may have as well. */
function isEmpty(kind: NegativeKind): boolean {
  return kind === 'plain' || kind === 'scarce';
}

/** What a denial does not reach over; one that denies that something is so reaches over "that". */
const stop = /(?<![\p{L}])(?:and|if|when|that|which|who|because|unless|without)(?![\p{L}])/iu;
const further = /(?<![\p{L}])(?:and|because|unless|without)(?![\p{L}])/iu;

/** What follows; of words that may stand behind what they deny, and where nothing follows, also what stands before. */
function reached(
  words: readonly Word[],
  { start, end, kind }: NegativeWord,
  within: { readonly text: string; readonly end: number },
): Pick<Denial, 'words' | 'head'> {
  const from = thatOf(within.text, end, within.end);
  const after = words.filter(word => word.start >= from && word.start < within.end).slice(0, reach);
  const ends = isEmpty(kind) ? stop : further;
  const near = after.filter((word, i) => (i === 0 && isEmpty(kind)) || !ends.test(within.text.slice(from, word.start)));
  const before = words
    .filter(word => word.end <= start)
    .slice(-reach)
    .reverse();
  const isBehind = !isEmpty(kind) && passive.test(within.text.slice(0, start));
  const isMade = near.length > 0 && !isBehind && !(near.length === 1 && being.test(near[0]?.text ?? ''));
  const all = isMade ? near : isBehind ? [...before, ...near] : [...near, ...before];
  return {
    words: all,
    head: all.find(word => word.load === 1 && !isName(word, within.text) && !isManner(word)) ?? all[0],
  };
}

function isName({ start, end }: Word, text: string): boolean {
  return /^\p{Lu}/u.test(text.slice(start, end)) && !text.startsWith(': ', end);
}

/** The nearest words before it, of the same clause. */
function subjectOf({ start }: NegativeWord, words: readonly Word[], text: string): Word[] {
  const clause = /(?<!\p{L})(?:if|when|where|that|unless|because|even|without)(?!\p{L})/iu;
  return words
    .filter(({ end }) => end <= start)
    .slice(-reach)
    .filter(({ end }) => !clause.test(text.slice(end, start)));
}

/** "Are not counted", "cannot be bought", and the cell of a row: "winner: not awarded". */
function isPredicate({ start, text }: NegativeWord, all: string): boolean {
  if (/^(?:cannot|.*n['’]t)$/u.test(text)) return true;
  return (
    text === 'not' &&
    /(?:(?<!\p{L})(?:is|are|was|were|has|have|had|do|does|did|can|could|may|might|will|would|shall|should|must)\s|:\s)$/iu.test(
      all.slice(0, start),
    )
  );
}

/** "Not lawfully bet": how it is not done. */
function isManner({ text }: Word): boolean {
  return (
    /\p{L}{3,}ly$/u.test(text) &&
    !/(?:apply|supply|rely|reply|comply|multiply|imply|family|assembly|monopoly|only|early)$/u.test(text)
  );
}

/** "A chain does not exist": there is no chain. */
const being =
  /^(?:exists?|existed|apply|applies|applied|happens?|happened|occurs?|occurred|arises?|arose|appear|appears|appeared|materiali[sz]e[sd]?|emerge[sd]?|arrive[sd]?|come|came)$/u;

/** "Denied to its customers on many occasions that it used bots": what is denied follows "that". */
function thatOf(text: string, end: number, to: number): number {
  if (!/\bden(?:y|ies|ied|ying)\s*$/iu.test(text.slice(0, end))) return end;
  const that = /\sthat\s/u.exec(text.slice(end, to));
  return that ? end + that.index + that[0].length : end;
}

/** "Is banned": what is denied stands before. */
const passive =
  /(?<!\p{L})(?:is|are|was|were|be|been|being|remains?|remained|stays?|stayed|goes|go|went|gets?|got)(?:\s\p{L}+ly)?\s$/iu;

/** Where the next word that denies begins, this one ends. */
function nextOf({ end }: NegativeWord, all: readonly NegativeWord[]): NegativeWord | undefined {
  return all.find(({ kind, start }) => kind !== 'hint' && start >= end);
}

/** Words of full load, where there are any. */
export function telling({ words }: Denial): readonly Word[] {
  const own = words.filter(word => !isManner(word));
  return own.some(({ load }) => load === 1) ? own.filter(({ load }) => load === 1) : words;
}

/** It denies by itself. */
export function isHard({ kind }: Denial): boolean {
  return kind !== 'hint';
}

/** Under an odd number of denials. */
export function isDenied(word: Word, statement: Statement): boolean {
  return toldIn(statement).some(
    ({ denials }) => denials.filter(each => isHard(each) && each.words.includes(word)).length % 2 === 1,
  );
}
