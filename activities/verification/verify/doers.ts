import { isCommon } from '#activities/verification/verify/common-words';
import type { Comparison } from '#activities/verification/verify/comparison';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';
import { mayBeVerb } from '#shared/text/finite-verb';

/** Who by name does what a part of a text tells. */
export interface Doer {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A part of a text that tells one deed, with whom it names as its doer. */
export interface Deed {
  readonly words: readonly Word[];
  readonly keys: ReadonlySet<string>;
  readonly doer: Doer | null;
  /** "Sold by Acme": what somebody else did. */
  readonly agents: readonly Agent[];
}

interface Agent {
  readonly verb: Word;
  readonly doer: Doer;
}

type IsOrdinary = Comparison['isOrdinary'];

const boundary =
  /[;:](?=\s)|[.!?]["”’)]*(?=\s|$)|\n+|,?\s(?:while|whereas|but|although|though)\s|,?\sand\s(?=\p{Lu})/gu;

const known = new WeakMap<Statement, readonly Deed[]>();

/** Its clauses in order. A source is held against many claims. */
export function deedsOf(statement: Statement, isOrdinary: IsOrdinary): readonly Deed[] {
  const found = known.get(statement) ?? read(statement, isOrdinary);
  known.set(statement, found);
  return found;
}

function read(statement: Statement, isOrdinary: IsOrdinary): Deed[] {
  const { text, words } = statement;
  const ends = [...Array.from(text.matchAll(boundary), ({ index, 0: gap }) => index + gap.length), text.length];
  let from = 0;
  return ends.flatMap(end => {
    const own = words.filter(({ start }) => from <= start && start < end);
    from = end;
    if (own.length === 0) return [];
    const clause = { text, words: own, isName: (word: Word) => isNameAt(word, text, isOrdinary) };
    const keys = new Set(own.flatMap(word => word.keys));
    return [{ words: own, keys, doer: doerOf(clause), agents: agentsOf(clause) }];
  });
}

interface Clause {
  readonly text: string;
  readonly words: readonly Word[];
  readonly isName: (word: Word) => boolean;
}

/** So many words may say of a doer what he is: "the local contractor Acme". */
const mostBefore = 4;
const preposition =
  /^(?:on|in|at|for|with|under|of|by|from|to|through|per|as|after|before|within|against|than|like|unlike|since|until|during|despite|who|which|that|where|when|if|because)$/u;

/** The name that a clause begins with, when a verb follows it. */
function doerOf(clause: Clause): Doer | null {
  const found = nameWithin(clause, 0);
  const last = found?.words.at(-1);
  if (!found || !last) return null;
  const isLed = clause.words.slice(0, found.at).some(({ text }) => preposition.test(text) || mayBeVerb(text));
  return !isLed && isFollowedByVerb(clause.text.slice(last.end, last.end + longestAside)) ? found : null;
}

/** The names after each "by". */
function agentsOf(clause: Clause): Agent[] {
  return clause.words.flatMap((by, i): Agent[] => {
    const verb = clause.words[i - 1];
    const doer = by.text === 'by' ? nameWithin(clause, i + 1) : null;
    return verb && doer ? [{ verb, doer }] : [];
  });
}

/** The first run of names from a word on, no further away than what may say who they are. */
function nameWithin({ text, words, isName }: Clause, from: number): (Doer & { readonly at: number }) | null {
  const at = words.findIndex((word, i) => i >= from && isName(word));
  if (at < 0 || at > from + mostBefore) return null;
  const behind = words.findIndex((word, i) => i > at && !isName(word));
  const own = words.slice(at, behind < 0 ? words.length : behind);
  // "By Acme's rival" names no doer.
  if (/['’](?:s\P{L}?)?$/u.test(text.slice(own[0]?.start ?? 0, (own.at(-1)?.end ?? 0) + 1))) return null;
  return { at, text: text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0), words: own };
}

const longestAside = 160;
/** "Acme, based in Bonn, ", "Acme of Bonn", "Acme (Bonn)". */
const aside =
  /^(?:\s(?:of|at|in|from)\s(?:the\s)?\p{Lu}[\p{L}-]*(?:\s(?:&\s)?\p{Lu}[\p{L}-]*){0,3})?(?:,\s[^,;.:]{1,100},|\s\([^)]{1,80}\))?\s/u;
const adverbs = /^(?:(?:also|now|then|still|already|never|not|only|just|meanwhile|recently|first|\p{Ll}+ly)\s){0,2}/u;
/** What follows these is told by the one, and another may do it. */
const says =
  /^(?:says?|said|adds?|added|notes?|noted|confirm(?:s|ed)|explain(?:s|ed)|claim(?:s|ed)|maintain(?:s|ed)|argue[sd]?|report(?:s|ed)|predict(?:s|ed)|repl(?:y|ies|ied)|told|tells?|warn(?:s|ed)|admit(?:s|ted)|promise[sd]?|thinks?|thought|believe[sd]?|expect(?:s|ed)?|puts?|call(?:s|ed)|estimate[sd]?|reckon(?:s|ed)?|found|finds?|point(?:s|ed)|attribute[sd]|blame[sd]|stress(?:es|ed)|announce[sd]|conced(?:es|ed)|insist(?:s|ed)|counted|suggest(?:s|ed))$/u;

function isFollowedByVerb(text: string): boolean {
  const rest = text.replace(aside, '').trimStart().replace(adverbs, '');
  const verb = /^\p{Ll}+/u.exec(rest)?.[0] ?? '';
  return verb !== '' && mayBeVerb(verb) && !says.test(verb);
}

function isNameAt({ start, end, load, at }: Word, text: string, isOrdinary: IsOrdinary): boolean {
  const own = text.slice(start, end);
  if (load === 0 || !/^\p{Lu}/u.test(own)) return false;
  const isFirst = at === 0 || /(?:[.!?:;|]["”’)]*\s+|\n\s*|["“]\s*)$/u.test(text.slice(Math.max(0, start - 6), start));
  return !isFirst || (!isOrdinary(own.replace(/['’]s?$/u, '')) && !isCommon(own));
}
