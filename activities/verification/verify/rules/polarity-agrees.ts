import type { Issue, Rule } from '#activities/verification/verify/comparison';
import type { Statement } from '#activities/verification/verify/statement';
import { isFigureWord } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** These turn round what follows them in their clause. */
const forward =
  /(?<![\p{L}\p{N}])(?:cannot|not|no longer|no|none|nobody|nothing|never|neither|nor|without|hardly|barely|scarcely|unless|except(?:ing)?|lack(?:s|ed|ing)?|fail(?:s|ed|ing|ure)?(?: to)?|unable|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing|ion)?|den(?:y|ies|ied|ying|ial)|bar(?:s|red|ring)?|ban(?:s|ned|ning)?|prohibit(?:s|ed|ing|ion)?|forbid(?:s|den|ding)?|disallow(?:s|ed|ing)?|exclud(?:es?|ed|ing)|exclusions?|block(?:ed|ing)|(?<!building )block(?:s)?(?= (?:the|all|any|cash|access|users|players|customers|it|them|every)(?![\p{L}]))|rather than|instead of|independent(?:ly)? of|regardless of|irrespective of)(?![\p{L}\p{N}])|(?<!\p{L})\p{L}{1,12}n['’]t(?![\p{L}\p{N}])/giu;
/** These what stands before them. */
const backward =
  /(?<![\p{L}\p{N}])(?:barred|banned|prohibited|forbidden|disallowed|excluded|blocked|rejected|refused|denied|illegal|unlawful|impossible|unavailable|unsupported|absent|missing|lacking|restricted|not|no|never|cannot|without|unable)(?![\p{L}\p{N}])|(?<!\p{L})\p{L}{1,12}n['’]t(?![\p{L}\p{N}])/giu;
/** No denials: bounds, and what is said with emphasis. */
const idle =
  /(?:\bno|\bnot)\s(?:more|less|fewer|later|longer|earlier|greater|higher|lower|over|under|only|just|merely)\sthan\b|\bnot only\b|\bno(?:\.|\s)\s?\d|\bno (?:doubt|matter)\b|\bnone other\b|\bnot least\b|\bwithout a licen[cs]e\b/giu;

const reach = 4;
/** "Without" denies a thing, the others a whole clause. */
const shortReach = 2;
const reachBack = 4;
/** Words that a denial surely reaches. */
const nearest = 2;

/** Nothing is denied that the source affirms, nor affirmed that it denies. */
export const polarityAgrees: Rule = {
  name: 'polarity-agrees',
  run: ({ claim, evidence: { stated } }) => {
    const told = denialsIn(claim);
    const there = denialsIn(stated);
    const added = told.find(denial => isAdded(denial, claim, stated, { told, there }));
    if (added) return [conflict(`the claim says "${added.cue}" where the source does not`)];
    if (told.length > 0 && told.length >= there.length) return [];
    const lost = there.find(denial => isLost(denial, claim, stated, { told, there }));
    return lost ? [conflict(`the source says "${lost.cue}" here and the claim does not`)] : [];
  },
};

function conflict(detail: string): Issue {
  return { rule: 'polarity-agrees', severity: 'conflict', detail };
}

export interface Denial {
  readonly at: number;
  readonly cue: string;
  /** Nearest first. */
  readonly words: readonly Word[];
}

/** What it denies stands in the source, and nowhere denied. */
function isAdded({ cue, words }: Denial, claim: Statement, stated: Statement, { told, there }: Denials): boolean {
  if (isWordOf(cue, stated)) return false;
  const known = words.filter(word => !isFigureWord(word, claim) && kinOf(word, stated).length > 0);
  if (isPure(cue) && !negative.test(stated.text)) return true;
  if (known.length === 0 || (cue === 'no' && known.length < 2 && !isBeside(words, stated))) return false;
  return !known
    .slice(0, cue === 'no' ? nearest + 1 : nearest)
    .some(word => kinOf(word, stated).some(other => isDenied(other, there) === isDenied(word, told)));
}

interface Denials {
  readonly told: readonly Denial[];
  readonly there: readonly Denial[];
}

/** What the source denies stands in the claim undenied, and the source has it nowhere else. */
function isLost({ cue, words }: Denial, claim: Statement, stated: Statement, { told, there }: Denials): boolean {
  const pairs = words.map(word => ({ word, kin: kinOf(word, claim) }));
  const known = pairs.filter(({ kin }) => kin.length > 0);
  if (isPure(cue) && !negative.test(claim.text) && isShared(cue, claim, stated)) return true;
  if (!isReached(pairs, isPure(cue) ? 2 : 1)) return false;
  if (isWordOf(cue, claim) || known.some(({ kin }) => kin.some(other => isDenied(other, told)))) return false;
  return !known.every(({ word }) =>
    stated.words.some(other => other !== word && other.keys[0] === word.keys[0] && !isDenied(other, there)),
  );
}

/** The first telling word that is denied, or as many light ones as there are, word for word. */
function isReached(
  pairs: readonly { readonly word: Word; readonly kin: readonly Word[] }[],
  leastLight: number,
): boolean {
  const first = pairs.find(({ word }) => word.load === 1);
  if (first) return first.kin.length > 0;
  return pairs.slice(0, leastLight).some(({ word, kin }) => kin.some(other => other.keys[0] === word.keys[0]));
}

/** "Fails" of the one is "fails" of the other, whatever they say it of. */
function isWordOf(cue: string, { words }: Statement): boolean {
  const [word = ''] = cue.split(' ');
  return (
    !/^(?:not|no|never|cannot|without|none|nor|neither|nobody|nothing|unless|.*n['’]t)$/u.test(word) &&
    words.some(({ text }) => text === word || text === `${word}s` || `${text}s` === word || `${text}ed` === word)
  );
}

/** "No review": the very next word is the source's. */
function isBeside([next]: readonly Word[], { words }: Statement): boolean {
  return next !== undefined && next.load === 1 && words.some(({ keys }) => keys[0] === next.keys[0]);
}

/** Anything that denies, leaves out or limits: a source without it denies nothing. */
const negative =
  /(?<![\p{L}])(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|only|except|but|however|although|though|unless|until|instead|rather|lack\w*|fail\w*|refus\w*|reject\w*|den(?:y|ies|ied|ial)\w*|ban(?:s|ned)?|bar(?:s|red)?|block\w*|prohibit\w*|forbid\w*|illegal\w*|unlawful\w*|exclu\w*|exempt\w*|free|stop\w*|end(?:s|ed)?|ceas\w*|prevent\w*|avoid\w*|limit\w*|restrict\w*|optional\w*|absen\w*|missing|miss(?:es|ed)|away|out|off|lost|los[et]\w*|zero|hardly|rarely|little|few|less|below|separate\w*|different\w*|outside|reserved|independent\w*|regardless|un\p{L}{3,}|non|dis\p{L}{4,}|in(?:ability|sufficient|valid|active|accurate|complete|correct|eligible)\p{L}*|im(?:possible|precise)|ir(?:relevant|regular)\p{L}*|turn(?:s|ed)? down|drop\w*|remov\w*|longer|too|impossible|beyond|other than|hard|difficult\w*|withheld|withhold\w*|declin\w*|contrary|alternative|void|opposed?|oppos\w*|tacit|silent)(?![\p{L}])|n['’]t(?![\p{L}])/iu;

function isPure(cue: string): boolean {
  return /^(?:not|cannot|never|.*n['’]t)$/u.test(cue);
}

/** Most of what the clause with the denial says is in the claim. */
function isShared(cue: string, claim: Statement, stated: Statement): boolean {
  const at = stated.text.toLowerCase().indexOf(cue);
  const clause = stated.clauseAt(at);
  const own = stated.words.filter(word => word.load === 1 && stated.clauseAt(word.start) === clause);
  const known = own.filter(word => kinOf(word, claim).length > 0);
  return own.length > 0 && known.length * 2 > own.length;
}

function kinOf(word: Word, { words }: Statement): Word[] {
  return words.filter(other => isKin(word, other));
}

function isKin(one: Word, other: Word): boolean {
  return one.keys.some(key => other.keys.includes(key));
}

/** Under an odd number of denials. */
export function isDenied(word: Word, denials: readonly Denial[]): boolean {
  return denials.filter(({ words }) => words.includes(word)).length % 2 === 1;
}

/** Each denial of a text with the words that it turns round. */
export function denialsIn(statement: Statement): Denial[] {
  const { text } = statement;
  const idles = Array.from(text.matchAll(idle), match => [match.index, match.index + match[0].length] as const);
  const isIdle = (at: number) => idles.some(([start, end]) => start <= at && at < end);
  const onward = Array.from(text.matchAll(forward))
    .filter(({ index }) => !isIdle(index))
    .map(match => {
      const isShort = /^(?:without|unless|except)/iu.test(match[0]);
      return {
        at: match.index,
        cue: match[0].toLowerCase(),
        words: after(statement, match.index, match.index + match[0].length).slice(0, isShort ? shortReach : reach),
      };
    });
  const back = Array.from(text.matchAll(backward))
    .filter(({ index, 0: cue }) => !isIdle(index) && !/^(?:not|no|never|cannot|without|unable|.*n['’]t)$/iu.test(cue))
    .map(match => ({ at: match.index, cue: match[0].toLowerCase(), words: ahead(statement, match.index) }));
  const later = back.filter(({ at }) => !onward.some(other => other.at === at && other.words.length > 0));
  return [...onward.filter(({ words }) => words.length > 0), ...later];
}

function after({ words, clauseAt }: Statement, start: number, end: number): Word[] {
  const clause = clauseAt(start);
  return words.filter(word => word.start >= end && clauseAt(word.start) === clause && word.load > 0);
}

function ahead({ words, clauseAt }: Statement, start: number): Word[] {
  const clause = clauseAt(start);
  return words
    .filter(word => word.end <= start && clauseAt(word.start) === clause && word.load > 0)
    .slice(-reachBack)
    .reverse();
}
