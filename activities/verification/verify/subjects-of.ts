import type { OpenedSource } from '#activities/verification/evidence/library';
import { oncePer } from '#activities/verification/verify/once-per';
import { placesIn } from '#activities/verification/verify/statement';
import { isLegalForm } from '#shared/text/name-tokens';
import { findNames } from '#shared/text/names';

/** Named less often, it may be anybody in passing. */
const leastMentions = 2;
/** What a document is about shows long before this. */
const longest = 20_000;
const opening = 400;

/** The name and the place that a document of prose speaks of most: "the company" and "the country" of its sentences. */
export const subjectsOf: (of: OpenedSource) => readonly string[] = oncePer(read);

function read({ passages }: OpenedSource): string[] {
  if (passages.some(({ fields, kind }) => Object.keys(fields).length > 0 && kind !== 'table-row'))
    return mainPublisher(passages);
  const text = passages
    .map(passage => passage.text)
    .join('\n\n')
    .slice(0, longest);
  const places = namesOf(text);
  return [
    commonest(
      findNames(text)
        .flatMap(name => name.text.split(/[\s,&-]+/u))
        .filter(part => /^\p{Lu}\p{L}{2,}/u.test(part) && !isLegalForm(part)),
    ),
    placeOfOpening(text, places) ?? commonest(places),
  ].filter(name => name !== null);
}

/** Rows of data that one publisher gave for the most part are about its own matters. */
function mainPublisher(passages: OpenedSource['passages']): string[] {
  const publishers = passages.flatMap(({ fields }) => fields['publisher'] ?? []);
  const main = commonest(publishers);
  return main !== null && publishers.filter(each => each === main).length * 2 > passages.length ? [main] : [];
}

/** "Australian banks" in its first lines, and no other country there or more often: its rules are Australia's. */
function placeOfOpening(text: string, places: readonly string[]): string | null {
  const [first = null, ...others] = new Set(namesOf(text.slice(0, opening)));
  const times = (place: string | null) => places.filter(each => each === place).length;
  return others.length === 0 && places.every(place => times(place) <= times(first)) ? first : null;
}

function namesOf(text: string): string[] {
  return placesIn(text)
    .map(({ name }) => name)
    .filter(name => name !== 'global');
}

function commonest(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [[first, most] = ['', 0], [, second] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return most >= leastMentions && most > second ? first : null;
}
