import { columnRole } from '#activities/synthesis/rows/column-roles';
import type { Passage } from '#shared/contracts/source';

const maxSiblings = 150;

/** The passage that introduces a list item: what stands before its list and ends with a colon; null when nothing does. */
export function leadInOf(passages: readonly Passage[], at: number): number | null {
  const item = passages[at];
  if (item?.kind !== 'list-item') return null;
  let before = at - 1;
  while (passages[before]?.kind === 'list-item') before -= 1;
  const opening = passages[before];
  const isNear = opening !== undefined && opening.headings.join('/') === item.headings.join('/');
  return isNear && opening.text.trimEnd().endsWith(':') ? before : null;
}

/** Rows that say of another place what a found row says of its own: they complete a list. */
export function siblingsOf(passages: readonly Passage[], found: ReadonlySet<number>): number[] {
  const signatures = new Set([...found].map(at => signature(passages[at])).filter(key => key !== null));
  const siblings = passages.flatMap((passage, at) => {
    const key = found.has(at) ? null : signature(passage);
    return key !== null && signatures.has(key) ? [at] : [];
  });
  return siblings.slice(0, maxSiblings);
}

/** All of a row but its place and what only identifies it; null for rows that have no status and place. */
function signature(passage: Passage | undefined): string | null {
  const fields = Object.entries(passage?.fields ?? {});
  const roles = new Set(fields.map(([column]) => columnRole(column)));
  if (!roles.has('status') || !roles.has('geography')) return null;
  return fields
    .filter(([column]) => !['geography', 'ignored'].includes(columnRole(column)))
    .map(([column, value]) => `${column}=${value}`)
    .join('|');
}
