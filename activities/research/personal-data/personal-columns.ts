import { foldName } from '#activities/research/personal-data/fold-name';
import { brandsOfPersons, organisationWords } from '#activities/research/personal-data/organisation-words';
import type { PersonalKind } from '#activities/research/personal-data/personal-span';

/** Names of columns and members, in lower case with single blanks, and what their cells hold. */
const columns: readonly (readonly [RegExp, PersonalKind])[] = [
  [/^(?:.* )?e ?mail(?: address)?$/u, 'e-mail'],
  [/^(?:.* )?(?:phone|telephone|mobile|cell|fax|whatsapp|telefon|tel|handy)(?: (?:number|no|nr))?$/u, 'phone'],
  [
    /^(?:.* )?(?:ssn|social security(?: number)?|passport(?: (?:number|no))?|national id|iban|tax id|tin|driver s? ?licen[cs]e(?: (?:number|no))?|card number|insurance (?:number|no)|ausweisnummer|steuer id|nhs number|cpf|dni|pesel|bsn)$/u,
    'id',
  ],
  [
    /^(?:first|last|given|family|full|middle|maiden|sur|fore) ?names?$|^(?:vorname|nachname|prenom|apellidos?|nome completo)$/u,
    'name',
  ],
  [
    /^(?:customer|client|user|reviewer|patient|employee|contact|member|applicant|tenant|guest|student|account holder|cardholder|buyer|respondent|commenter|poster|assignee|reporter|requester|participant|passenger|policyholder|plaintiff|borrower|donor|subscriber|installer|caller|kunde|kundin|nutzer|ansprechpartner|mitarbeiter|client|cliente|utilisateur|salarie)(?: ?(?:full )?name| person)?$/u,
    'name',
  ],
  [
    /^(?:user ?name|handle|nick ?name|screen ?name|login|(?:submitted|created|posted|reported|asked|answered|opened) by)$/u,
    'name',
  ],
];
const ownNames =
  /^(?:first|last|given|family|full|middle|maiden|sur|fore) ?names?$|^(?:vorname|nachname|prenom|apellidos?|nome completo)$/u;
const handles = /^(?:user ?name|handle|nick ?name|screen ?name|login|.* by)$/u;

/** The personal kind of a column by its name; null for all others. */
export function columnKind(name: string): PersonalKind | null {
  const plain = plainColumn(name);
  return columns.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Whether a cell of such a column holds what its name says: "customer" may be a company, "phone" a note. */
export function holdsKind(name: string, value: string, kind: PersonalKind): boolean {
  const digits = value.replace(/\D/gu, '').length;
  if (kind === 'e-mail') return value.includes('@');
  if (kind === 'phone') return digits >= 7 && digits <= 16 && /^[\d\s()+./x–-]+$/u.test(value);
  if (kind === 'id') return digits >= 4 && value.length <= 40;
  return isPersonCell(plainColumn(name), value);
}

function isPersonCell(column: string, value: string): boolean {
  const words = value.split(/[\s,]+/u).filter(Boolean);
  if (words.length === 0 || words.length > 5 || !/\p{L}{2}/u.test(value)) return false;
  if (ownNames.test(column)) return !/\d/u.test(value);
  if (words.length === 1)
    return handles.test(column) || /^[\p{Ll}\d]+[._-]?[\p{Ll}\d._-]*\d|^\p{Ll}+[._-]\p{Ll}+/u.test(value);
  const folded = words.map(word => foldName(word.replace(/[.]$/u, '')));
  if (folded.some(word => organisationWords.has(word)) || brandsOfPersons.has(folded.slice(0, 2).join(' ')))
    return false;
  return words.every(word => /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Ll}{1,3})$/u.test(word));
}

function plainColumn(name: string): string {
  return foldName(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
