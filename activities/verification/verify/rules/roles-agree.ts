import type { Issue, Rule } from '#activities/verification/verify/comparison';
import { phraseKey } from '#activities/verification/verify/lexicon';
import { isOfSpeaker } from '#activities/verification/verify/speakers';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** What one party does to another. */
const deeds: ReadonlySet<string> = new Set(
  'acquire bought buy purchase sue sued accuse own lead led replace supersede beat exceed surpass outperform fund finance found create develop publish reject dismiss order ask tell told charge license sell sold hire sign ban bar pay paid win won defeat overtake outsell rename merge absorb target fine criticise criticize warn invite support back oppose'
    .split(' ')
    .map(phraseKey),
);

/** Who does it to whom is as in the source, in active and passive words. */
export const rolesAgree: Rule = {
  name: 'roles-agree',
  run: ({ claim, evidence: { stated } }) => [...turnedRound(claim, stated), ...exchanged(claim, stated)],
};

function exchanged(claim: Statement, stated: Statement): Issue[] {
  return deedsOf(claim).flatMap(({ deed, agents }): Issue[] => {
    const same = deedsOf(stated).filter(other => other.deed.keys.some(key => deed.keys.includes(key)));
    const isAgent = (each: Deed) => each.agents.some(one => agents.some(two => one.keys[0] === two.keys[0]));
    if (same.length === 0 || same.some(isAgent)) return [];
    const isNamed = agents.some(agent => stated.keys.has(agent.keys[0] ?? ''));
    const isBeside = ({ around }: Deed) => around.some(one => agents.some(two => one.keys[0] === two.keys[0]));
    const other = same.find(
      each =>
        ((isNamed || each.hasBy) && each.agents.some(agent => claim.keys.has(agent.keys[0] ?? ''))) ||
        (isNamed && each.hasBy && !isBeside(each)),
    );
    if (!other) return [];
    return [
      {
        rule: 'roles-agree',
        severity: 'conflict',
        detail: `in the source it is "${nameOf(other.agents)}", not "${nameOf(agents)}", that ${deed.text}`,
      },
    ];
  });
}

/** "The start-up acquired Acme" where it was acquired by Acme. */
function turnedRound(claim: Statement, stated: Statement): Issue[] {
  const passive = deedsOf(stated).filter(({ hasBy }) => hasBy);
  if (passive.length === 0) return [];
  const { words, text } = claim;
  return words.flatMap((deed, i): Issue[] => {
    if (!deeds.has(deed.keys[0] ?? '') || words[i + 1]?.text === 'by' || isThing(deed, text) || isPassive(words, i))
      return [];
    const object = words
      .slice(i + 1, i + 3)
      .find(({ start, end, load }) => /^\p{Lu}/u.test(text.slice(start, end)) && load > 0);
    const other = passive.find(
      each =>
        each.deed.keys.some(key => deed.keys.includes(key)) &&
        each.agents.some(agent => agent.keys[0] === object?.keys[0]),
    );
    if (!object || !other) return [];
    const detail = `in the source it is "${nameOf(other.agents)}" that ${deed.text}`;
    return [{ rule: 'roles-agree', severity: 'conflict', detail }];
  });
}

function isPassive(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 3), at)
    .some(({ text }) => /^(?:is|are|was|were|be|been|being|co|get|got|not)$/u.test(text));
}

interface Deed {
  readonly deed: Word;
  /** Words of its name. */
  readonly agents: readonly Word[];
  /** "Hired by": nobody else did it. */
  readonly hasBy: boolean;
  /** What follows its "by": others may have done it together. */
  readonly around: readonly Word[];
}

const together = 14;

/** The named party nearest before a deed, or after its "by". */
function deedsOf(statement: Statement): Deed[] {
  const { words, text } = statement;
  const isName = (word: Word) =>
    /^\p{Lu}/u.test(text.slice(word.start, word.end)) && word.load > 0 && !isOfSpeaker(word, text);
  return words.flatMap((deed, i): Deed[] => {
    if (!deeds.has(deed.keys[0] ?? '') || isName(deed) || isThing(deed, text)) return [];
    const hasBy = words[i + 1]?.text === 'by';
    // "Was founded in 2019" tells nobody who did it.
    if (!hasBy && isPassive(words, i)) return [];
    const agents = namesFirst(hasBy ? words.slice(i + 2, i + 6) : words.slice(Math.max(0, i - 5), i).reverse(), isName);
    if (!agents.some(({ start }) => statement.sentenceAt(start) === statement.sentenceAt(deed.start))) return [];
    return [{ deed, agents, hasBy, around: hasBy ? words.slice(i + 2, i + together) : [] }];
  });
}

/** The first run of names. */
function namesFirst(words: readonly Word[], isName: (word: Word) => boolean): readonly Word[] {
  const first = words.findIndex(isName);
  const run = first < 0 ? [] : words.slice(first);
  const end = run.findIndex(word => !isName(word));
  return end < 0 ? run : run.slice(0, end);
}

/** "The operator's support pages", "an order", "the ruling" tell of no deed. */
function isThing({ text: word, start }: Word, text: string): boolean {
  return (
    /(?:ers?|ors?|ings?|ions?)$/u.test(word) ||
    /(?:['’]s?|\b(?:the|an?))\s$/iu.test(text.slice(Math.max(0, start - 8), start))
  );
}

function nameOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}
