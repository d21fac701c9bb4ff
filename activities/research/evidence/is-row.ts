import type { Passage } from '#shared/contracts/source';

/** A row or record of data, as against prose. */
export function isRow({ kind }: Passage): boolean {
  return kind === 'csv-row' || kind === 'json-record' || kind === 'table-row';
}
