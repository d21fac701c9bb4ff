import { defineCheck, fatal, type Objection, weakening } from '#activities/verification/checks/define-check';
import { stems } from '#activities/verification/evidence/words';
import { findGeographies } from '#shared/text/geographies';
import { isLegalForm, isPlainTerm, nameTokens } from '#shared/text/name-tokens';
import { ordinaryStarts } from '#shared/text/name-words';
import { findNames } from '#shared/text/names';
import { normaliseForMatch } from '#shared/text/normalise';

/** Companies, products, people and other names of the text, and whom a number is about or from, stand in the source. */
export default defineCheck({
  name: 'names-found',
  order: 60,
  shows: 'every name stands in the quotes or belongs to their publisher',
  appliesTo: () => true,
  run: dossier => {
    const texts = { stated: flat(dossier.stated), near: flat(dossier.near), title: flat(dossier.title) };
    const listed = dossier.claim.numbers.flatMap(({ subject, attributedTo, publisher }) => [
      subject,
      attributedTo,
      publisher,
    ]);
    const names = new Set([...namesOf(dossier.body), ...listed.filter(name => name !== null)]);
    return [...names].flatMap(name => whereIs(name, texts));
  },
});

interface Texts {
  readonly stated: string;
  readonly near: string;
  readonly title: string;
}

/** Also the first word of a sentence, when it is no usual opener: a name may have been put there. */
function namesOf(text: string): string[] {
  const places = findGeographies(text);
  const firsts = nameTokens(text).filter(
    token => token.isFirst && /^\p{Lu}/u.test(token.text) && !isOrdinary(token.text),
  );
  const isPlace = (start: number, end: number) => places.some(place => place.start <= start && end <= place.end);
  return [...findNames(text), ...firsts].filter(({ start, end }) => !isPlace(start, end)).map(name => name.text);
}

function isOrdinary(word: string): boolean {
  return ordinaryStarts.has(word.toLowerCase()) || isPlainTerm(word);
}

function flat(text: string): string {
  return ` ${normaliseForMatch(text).toLowerCase()} `;
}

function whereIs(name: string, { stated, near, title }: Texts): Objection[] {
  const wanted = normaliseForMatch(name).toLowerCase();
  if (holds(stated, wanted) || holds(near, wanted)) return [];
  const parts = significantParts(name);
  if (parts.length === 0) return [];
  const missing = parts.filter(part => !holdsPart(stated, part) && !holdsPart(near, part));
  if (missing.length === 0) return [];
  const inTitle = missing.every(part => holdsPart(title, part));
  return [inTitle ? weakening(`"${name}" stands only in the title`) : fatal(`the name "${name}" is not in the quotes`)];
}

/** As whole words: "Meta" does not stand in "metadata". */
function holds(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + wanted.length)))
      return true;
  }
  return false;
}

function holdsPart(text: string, part: string): boolean {
  const wanted = part.toLowerCase();
  return (
    holds(text, wanted) ||
    holds(text, wanted.replace(/s$/u, '')) ||
    holds(text, `${wanted}s`) ||
    stemsOf(text).has([...stems(part)][0] ?? '')
  );
}

const known = new Map<string, Set<string>>();

/** The last few texts are asked for again for every name of a claim. */
function stemsOf(text: string): Set<string> {
  const found = known.get(text) ?? stems(text);
  if (known.size > 8) known.clear();
  known.set(text, found);
  return found;
}

function significantParts(name: string): string[] {
  return name
    .split(/[\s,&/]+/u)
    .map(part => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, ''))
    .filter(
      part => part.length > 1 && !isLegalForm(part) && !/^(?:of|the|for|and|de|du|van|von|der|la|le|y)$/u.test(part),
    );
}
