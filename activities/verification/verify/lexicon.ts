import { stemmer } from 'stemmer';
import { acronyms } from '#shared/text/acronyms';
import { opposites } from '#shared/text/opposites';
import { synonymGroups } from '#shared/text/synonym-groups';
import { deeds } from '#shared/text/synonyms/deeds';
import { irregularVerbs } from '#shared/text/synonyms/irregular-verbs';
import { kindredWords } from '#shared/text/synonyms/kindred-words';
import { peoples } from '#shared/text/synonyms/peoples';
import { things } from '#shared/text/synonyms/things';

/** One side of a pair of opposites. */
export interface Pole {
  readonly axis: number;
  readonly side: 0 | 1;
}

const stems = new Map<string, string>();

/** Porter's stem of a word in lower case; a corpus repeats its words, and a look into a table is cheaper. */
export function stemOf(word: string): string {
  const known = stems.get(word) ?? stemmer(word);
  if (stems.size > 200_000) stems.clear();
  stems.set(word, known);
  return known;
}

/** Stems of the words of a phrase, by one blank; hyphens and underscores are blanks. */
export function phraseKey(phrase: string): string {
  return phrase
    .toLowerCase()
    .split(/[-_\s]+/u)
    .filter(Boolean)
    .map(stemOf)
    .join(' ');
}

const groups = new Map<string, string[]>();
const poles = new Map<string, Pole[]>();

for (const line of synonymGroups) {
  const words = line.trim().split(' ');
  for (const word of words) append(groups, phraseKey(word), `=${words[0]}`);
}
/** Here a group is named by its place: two of them may begin with the same word. */
const everyday = [...deeds, ...things, ...irregularVerbs, ...kindredWords];
for (const [at, line] of everyday.entries()) {
  for (const word of line.split(' ')) append(groups, phraseKey(word), `=${at}`);
}
for (const [people, place] of peoples) {
  append(groups, phraseKey(people), `=^${place}`);
  append(groups, phraseKey(place), `=^${place}`);
}
for (const [short, long] of acronyms) {
  append(groups, phraseKey(short), `=@${short}`);
  append(groups, phraseKey(long), `=@${short}`);
}
opposites.forEach((sides, axis) => {
  sides.forEach((side, i) => {
    for (const word of side.split(' ')) append(poles, phraseKey(word), { axis, side: i === 0 ? 0 : 1 });
  });
});

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key) ?? [];
  if (!list.includes(value)) list.push(value);
  map.set(key, list);
}

/** Names of the groups that a word or phrase stands in, by its stems. */
export function groupsOf(key: string): readonly string[] {
  return groups.get(key) ?? [];
}

export function polesOf(key: string): readonly Pole[] {
  return poles.get(key) ?? [];
}

/** A group of everyday words, which are used more loosely than terms of business. */
export function isEveryday(key: string): boolean {
  return /^=\d/u.test(key);
}

/** The group of a country and of whom comes from there. */
export function isOfPlace(key: string): boolean {
  return key.startsWith('=^');
}

/** Words in the longest phrase of the lexicon. */
export const longestPhrase = Math.max(...[...groups.keys()].map(key => key.split(' ').length));
