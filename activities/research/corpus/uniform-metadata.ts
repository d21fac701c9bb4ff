import { pickMetadata, type StatedMetadata } from '#activities/research/corpus/stated-metadata';
import type { DraftPassage } from '#activities/research/readers/define-reader';

/** Columns that say where a row comes from hold for the whole file only when every row says the same. */
const columns = ['publisher', 'url', 'source_url', 'published', 'accessed', 'retrieved', 'kind'];

export function uniformMetadata(rows: readonly DraftPassage[]): StatedMetadata {
  return pickMetadata(columns.map(column => [column, uniform(rows, column)] as const));
}

function uniform(rows: readonly DraftPassage[], column: string): string | undefined {
  const first = rows[0]?.fields[column];
  return first !== undefined && rows.every(row => row.fields[column] === first) ? first : undefined;
}
