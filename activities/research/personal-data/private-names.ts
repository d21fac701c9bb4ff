import { foldName } from '#activities/research/personal-data/fold-name';
import { capitalised } from '#activities/research/personal-data/name-tokens';
import type { Organisations } from '#activities/research/personal-data/organisation-columns';
import { organisationWords } from '#activities/research/personal-data/organisation-words';
import { findPersons, type PersonMention } from '#activities/research/personal-data/person-names';
import type { PersonalSpan } from '#activities/research/personal-data/personal-span';

/**
 * Names of persons without a public role. Who appears by an office, as an author or as an analyst in one place of a text
 * is public in all of it, unless more places speak of a customer. Where a text gives a full name once, its parts are
 * found where they stand alone. An organisation's name is no person's, whatever person it is called like.
 */
export function findPrivateNames(text: string, organisations: Organisations = none): PersonalSpan[] {
  const persons = findPersons(text).filter(({ start, end }) => !organisations.has(foldName(text.slice(start, end))));
  const standings = standingsOf(persons);
  const isPrivate = (person: PersonMention) => (standings.get(keyOf(person)) ?? 0) <= 0;
  const full = persons
    .filter(isPrivate)
    .map(({ start, end, ...person }) => ({ start, end, kind: 'name' as const, who: keyOf(person) }));
  const taken = new Set(persons.map(({ start }) => start));
  return [
    ...full,
    ...partsAlone(text, persons, isPrivate).filter(({ start }) => !taken.has(start)),
    ...findHandles(text),
  ];
}

const none: Organisations = new Set();

/** Public places less private ones. */
function standingsOf(persons: readonly PersonMention[]): Map<string, number> {
  const standings = new Map<string, number>();
  for (const person of persons) {
    const change = person.standing === 'public' ? 1 : person.standing === 'private' ? -1 : 0;
    standings.set(keyOf(person), (standings.get(keyOf(person)) ?? 0) + change);
  }
  return standings;
}

function keyOf({ first, last }: Pick<PersonMention, 'first' | 'last'>): string {
  return `${first} ${last}`.trim();
}

/** Parts of names that mean one private person and nobody else. */
function partsAlone(
  text: string,
  persons: readonly PersonMention[],
  isPrivate: (person: PersonMention) => boolean,
): PersonalSpan[] {
  const owners = new Map<string, string | null>();
  for (const person of persons) {
    for (const part of partsOf(person)) {
      const key = isPrivate(person) ? keyOf(person) : null;
      owners.set(part, owners.has(part) && owners.get(part) !== key ? null : key);
    }
  }
  if (owners.size === 0) return [];
  return Array.from(text.matchAll(capitalised)).flatMap(({ 0: word, index: start }) => {
    const who = owners.get(foldName(word));
    const end = start + word.length;
    return who && standsAlone(text, start, end) ? [{ start, end, kind: 'name' as const, who }] : [];
  });
}

function partsOf({ first, last }: PersonMention): string[] {
  if (!first || last.endsWith('.')) return [];
  return [first, last].filter(part => part.length > 2 && !organisationWords.has(part));
}

const title = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Herr|Frau|Mme|Sra?)\.? $/u;

function standsAlone(text: string, start: number, end: number): boolean {
  const left = text.slice(Math.max(0, start - 40), start);
  const isJoined =
    /[\p{Lu}][\p{L}.’']* $|& $/u.test(left) && !title.test(left) && !/(?:^|[.!?\n"“:|] ?)\p{Lu}\p{Ll}* $/u.test(left);
  return !isJoined && !/^(?: \p{Lu}| ?&|,? v\.|\.\p{L})/u.test(text.slice(end, end + 4));
}

const handle =
  /(?<![\p{L}\p{N}/])(?:u\/[\w-]{3,20}|(?<=(?:user|users|posted by|posts by|asked by|reported by|written by|review by|wrote|from|to|thanks|cc|via|by|member|forum member|commenter|reviewer|replied|thank you|customer):? )@[A-Za-z_][\w.-]{2,30}(?<![.-]))(?![\p{L}\p{N}/@])/giu;

/** Names that people go by in forums. */
function findHandles(text: string): PersonalSpan[] {
  return Array.from(text.matchAll(handle), ({ 0: written, index: start }) => ({
    start,
    end: start + written.length,
    kind: 'name' as const,
    who: written.toLowerCase().replace(/^u\/|^@/u, '@'),
  }));
}
