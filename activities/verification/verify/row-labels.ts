import type { OpenedSource } from '#activities/verification/evidence/library';
import type { Passage } from '#shared/contracts/source';

const subRow = /^(?:[–—•·*-]|of which(?!\p{L})|thereof(?!\p{L}))\s?/iu;
/** A row is a part of one not further above. */
const mostParts = 30;

/** What a row of a table is about: its first cell, when that is in words. */
export function labelOf({ kind, fields }: Passage): string | null {
  const [label = ''] = Object.values(fields);
  return kind === 'table-row' && /\p{L}{2}/u.test(label) ? label : null;
}

/** "Revenue" of the row "– Advertising" below it; empty: the row is no part of another. */
export function parentLabel({ passages }: OpenedSource, at: number): string {
  const passage = passages[at];
  if (!passage || !subRow.test(labelOf(passage) ?? '')) return '';
  for (let i = at - 1; i >= Math.max(0, at - mostParts); i--) {
    const above = passages[i];
    if (above?.kind !== 'table-row') return '';
    const label = labelOf(above);
    if (label !== null && !subRow.test(label)) return label;
  }
  return '';
}
