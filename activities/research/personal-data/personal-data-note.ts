import type { PersonalKind } from '#activities/research/personal-data/personal-span';
import type { ReadingFault } from '#activities/research/readers/define-reader';

const words: readonly (readonly [PersonalKind, string, string])[] = [
  ['e-mail', 'e-mail address', 'e-mail addresses'],
  ['phone', 'phone number', 'phone numbers'],
  ['id', 'id of a person', 'ids of persons'],
  ['name', 'name of a private person', 'names of private persons'],
];

/** How much of a document was masked, without any of it; null when nothing was. */
export function personalDataNote(counts: Readonly<Record<PersonalKind, number>>): ReadingFault | null {
  const parts = words.flatMap(([kind, one, many]) =>
    counts[kind] === 0 ? [] : [counts[kind] === 1 ? `1 ${one}` : `${counts[kind]} ${many}`],
  );
  if (parts.length === 0) return null;
  const isOne = words.reduce((sum, [kind]) => sum + counts[kind], 0) === 1;
  return { code: 'text.personal-data', detail: `${listed(parts)} ${isOne ? 'was' : 'were'} masked` };
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
