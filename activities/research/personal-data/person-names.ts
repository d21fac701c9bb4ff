import { ambiguousFirstNames, firstNames } from '#activities/research/personal-data/first-names';
import { foldName } from '#activities/research/personal-data/fold-name';
import {
  announcesPerson,
  asksForPerson,
  type Beside,
  isCaption,
  type Standing,
  standingOf,
} from '#activities/research/personal-data/name-roles';
import { capitalised, type NameWord, wordsAfter } from '#activities/research/personal-data/name-tokens';
import {
  brandsOfPersons,
  organisationWords,
  publicFigures,
} from '#activities/research/personal-data/organisation-words';
import { leadingSurnames, surnames } from '#activities/research/personal-data/surnames';

/** A person where a text names them: `first` and `last` folded; one of them may be empty. */
export interface PersonMention {
  readonly start: number;
  readonly end: number;
  readonly first: string;
  readonly last: string;
  readonly standing: Standing;
}

const reach = 120;
const honorific =
  /(?:^|[^\p{L}])(?:mr|mrs|ms|miss|mx|messrs|dr|herr|herrn|frau|monsieur|madame|mme|mlle|señor|señora|señorita|sra|signor|signora|meneer|mevrouw|senhor|senhora|pan|pani|hr|fru)\.? $/iu;
/** Before a word of a list these make a place or a work of it: "San Jose", "Fort Wayne". */
const placeBefore =
  /(?:^|[^\p{L}])(?:san|santa|santo|são|saint|st\.?|ste\.?|fort|port|mount|mt\.?|lake|los|las|cape|point|camp|villa|hotel|rue|via|calle|plaza|avenue|boulevard|university of|city of|county of|town of|the) $/iu;
/** A capitalised word before: unless it opens the line or says who follows, the name is part of something longer. */
const capitalBefore = /(?:^|[^\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}.’']*) $/u;
const firmAfter =
  /^(?: ?& ?(?:\p{Lu}|[Cc]o\b)| and (?:Associates|Sons|Brothers|Partners|Company|Co)\b|,? (?:Inc|LLC|Ltd|LLP|Corp|GmbH|AG|plc|PLC|S\.A|B\.V|Co)\b|['’]s (?:[Ll]aw|[Aa]ct|[Tt]heorem|[Dd]isease)\b|[.](?:com|io|ai|org|net)\b|-\p{Lu}|™|®)/u;
const firmBefore = /(?:& |[@#/])$/u;

/** All persons that a text names in one place or another. Linear in its length. */
export function findPersons(text: string): PersonMention[] {
  const found: PersonMention[] = [];
  let after = 0;
  for (const match of text.matchAll(capitalised)) {
    if (match.index < after) continue;
    const word = { start: match.index, end: match.index + match[0].length, text: match[0] };
    const isAmongPersons = continues(text, found.at(-1), match.index);
    const person = personAt(text, word, { words: leftOf(text, word.start), isAmongPersons });
    if (!person) continue;
    after = person.end;
    found.push(isAmongPersons && person.standing === 'open' ? { ...person, standing: 'private' } : person);
  }
  return found;
}

interface Left {
  /** Of the same line. */
  readonly words: string;
  /** Right after a private person and "and". */
  readonly isAmongPersons: boolean;
}

/** "Users Ann Lee and Bo Jensen": the second is named like the first. */
function continues(text: string, last: PersonMention | undefined, at: number): boolean {
  return last?.standing === 'private' && /^(?:,? (?:and|und|et|y|e|en|och) |, | & )$/u.test(text.slice(last.end, at));
}

function personAt(text: string, word: NameWord, left: Left): PersonMention | null {
  if (firmBefore.test(left.words)) return null;
  return listed(text, word, left) ?? titled(text, word, left.words) ?? announced(text, word, left);
}

/** A given name that is in the list, with what belongs to it. */
function listed(text: string, word: NameWord, { words: left, isAmongPersons }: Left): PersonMention | null {
  const kind = kindOf(word.text);
  if (kind === null || placeBefore.test(left)) return null;
  const { words, isOrganisation } = extent(text, word);
  if (isOrganisation || brandsOfPersons.has(`${foldName(word.text)} ${foldName(words[0]?.text ?? '')}`)) return null;
  const last = words.at(-1);
  const isSurname = last !== undefined && isListedSurname(last.text);
  if (!last || /^\p{Lu}\.$/u.test(last.text)) return shortened(text, { word, last, left });
  const isAnnounced =
    isAmongPersons || announcesPerson({ before: left, after: rightOf(text, last.end) }) || honorific.test(left);
  if (!isAnnounced && isUnlikely(word.text, last.text, { kind, left, isSurname })) return null;
  return mention(text, { start: word.start, end: last.end, first: foldName(word.text), last: foldName(last.text) });
}

type Kind = 'usual' | 'ambiguous' | 'leading';

function kindOf(word: string): Kind | null {
  const folded = foldName(word);
  const head = folded.split('-')[0] ?? folded;
  if (firstNames.has(folded) || firstNames.has(head)) return 'usual';
  if (leadingSurnames.has(folded)) return 'leading';
  return ambiguousFirstNames.has(folded) || ambiguousFirstNames.has(head) ? 'ambiguous' : null;
}

interface Signs {
  readonly kind: Kind;
  readonly left: string;
  readonly isSurname: boolean;
}

function isUnlikely(first: string, last: string, { kind, left, isSurname }: Signs): boolean {
  const isShouting = first === first.toUpperCase() && last === last.toUpperCase();
  if (kind === 'leading' && !isSurname && !isGiven(last)) return true;
  if ((kind === 'ambiguous' || isShouting) && !isSurname) return true;
  const capital = capitalBefore.exec(left)?.[1];
  const isInside =
    capital !== undefined && !opensLine(left, capital) && standingOf({ before: left, after: '' }) === 'open';
  return isInside && !isSurname;
}

function isGiven(word: string): boolean {
  const [head = ''] = foldName(word).split('-');
  return word.includes('-') || firstNames.has(head) || ambiguousFirstNames.has(head);
}

function isListedSurname(word: string): boolean {
  return foldName(word)
    .split('-')
    .some(part => surnames.has(part));
}

/** A capital at the beginning of a sentence, a line or a cell says nothing. */
function opensLine(left: string, word: string): boolean {
  return /(?:^|[.!?:;|,"“”(\n] ?)$/u.test(left.slice(0, left.length - word.length - 1));
}

interface Extent {
  readonly words: readonly NameWord[];
  readonly isOrganisation: boolean;
}

/** The words after a given name up to the first that never belongs to a person: with that one it is no person's name at all. */
function extent(text: string, word: NameWord): Extent {
  const words = wordsAfter(text, word.end);
  const stop = words.findIndex(
    ({ text: written }) => organisationWords.has(foldName(written.replace(/\.$/u, ''))) && written.length > 2,
  );
  const kept = (stop < 0 ? words : words.slice(0, stop)).slice(0, 3);
  const end = kept.at(-1)?.end ?? word.end;
  const isNamed = stop >= 0 && !/^\p{Lu}\p{L}+$/u.test(words[stop]?.text ?? '') ? false : stop >= 0;
  return { words: kept, isOrganisation: isNamed || firmAfter.test(text.slice(end, end + 24)) };
}

/** "Maria K." in a review, and a given name alone after a word that announces somebody. */
function shortened(
  text: string,
  { word, last, left }: { word: NameWord; last: NameWord | undefined; left: string },
): PersonMention | null {
  const first = foldName(word.text);
  if (last && (firstNames.has(first) || asksForPerson(left)) && !/^ \p{Lu}/u.test(text.slice(last.end, last.end + 2))) {
    return mention(text, { start: word.start, end: last.end, first, last: foldName(last.text) });
  }
  if (last || !asksForPerson(left) || /^ \p{Lu}/u.test(text.slice(word.end, word.end + 2))) return null;
  return mention(text, { start: word.start, end: word.end, first, last: '' });
}

/** "Mr Whitlock", "Frau Özdemir-Lang". */
function titled(text: string, word: NameWord, left: string): PersonMention | null {
  const title = honorific.exec(left)?.[0].replace(/\P{L}/gu, '') ?? '';
  const folded = foldName(word.text);
  if (!title || organisationWords.has(folded) || brandsOfPersons.has(`${foldName(title)} ${folded}`)) return null;
  const { words, isOrganisation } = extent(text, word);
  if (isOrganisation) return null;
  const last = words.at(-1) ?? word;
  const first = words.length > 0 ? foldName(word.text) : '';
  return mention(text, { start: word.start, end: last.end, first, last: foldName(last.text) });
}

/** Two words with capitals after "my name is" or "customer" are a name in any language. */
function announced(text: string, word: NameWord, left: Left): PersonMention | null {
  const folded = foldName(word.text);
  if (organisationWords.has(folded) || word.text === word.text.toUpperCase()) return null;
  const { words, isOrganisation } = extent(text, word);
  const last = words.at(-1);
  if (isOrganisation || !last || last.text === last.text.toUpperCase()) return null;
  const right = rightOf(text, last.end);
  const isAmong = left.isAmongPersons && /^(?:[,;.)]| and | und | et | y | \(|$)/u.test(right);
  const isAnnounced = isAmong || announcesPerson({ before: left.words, after: right });
  if (!isAnnounced || brandsOfPersons.has(`${folded} ${foldName(words[0]?.text ?? '')}`)) return null;
  return mention(text, { start: word.start, end: last.end, first: folded, last: foldName(last.text) });
}

function mention(text: string, person: Omit<PersonMention, 'standing'>): PersonMention | null {
  const beside: Beside = {
    before: leftOf(text, person.start).replace(/(?:dr|prof)\.? $/iu, title => (/^prof/iu.test(title) ? title : '')),
    after: rightOf(text, person.end),
  };
  if (isCaption(beside)) return null;
  const { first, last } = person;
  return { ...person, standing: publicFigures.has(`${first} ${last}`) ? 'public' : standingOf(beside) };
}

function leftOf(text: string, start: number): string {
  const left = text.slice(Math.max(0, start - reach), start);
  return left.slice(left.lastIndexOf('\n') + 1);
}

function rightOf(text: string, end: number): string {
  const right = text.slice(end, end + reach);
  const line = right.split('\n', 1)[0] ?? '';
  // In a signature the address stands on the next line.
  return line.trim() === '' ? right : line;
}
