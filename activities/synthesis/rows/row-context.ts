import type { OfferedPassage, SourceNote } from '#activities/synthesis/drafting-input';
import type { ProposedNumber } from '#activities/synthesis/proposal';
import { shortTitle } from '#activities/synthesis/prose/short-title';
import type { RowReading } from '#activities/synthesis/rows/read-row';
import type { Candidate } from '#activities/synthesis/selection/candidate';
import type { ClaimKind } from '#shared/contracts/claim';

/** A row with where it stands. */
export interface RowContext {
  readonly row: RowReading;
  readonly passage: OfferedPassage;
  readonly source: SourceNote;
  readonly publisher: string | null;
}

/** What a row was told as. */
export interface ToldRow {
  readonly kind: ClaimKind;
  readonly text: string;
  /** Without the label of the table. */
  readonly body: string;
  readonly numbers: readonly ProposedNumber[];
  readonly subjects: readonly string[];
  /** Words of the row that say what it is about without being told. */
  readonly context: readonly string[];
  readonly factKey: string | null;
  readonly series: Candidate['series'];
  readonly retell: Candidate['retell'];
}

/** "Temporal Cloud, Essentials": who and what a row is about; '' when it names nobody. */
export function rowHead(row: RowReading): string {
  const parts = [
    ...row.cells('entity').slice(0, 2),
    ...row.cells('plan').slice(0, 1),
    ...row.cells('qualifier').slice(0, 2),
  ];
  return [...new Set(parts.map(({ value }) => value))].filter(value => !/^(?:all|any|total)$/iu.test(value)).join(', ');
}

/** Rows of a table inside a text live by its title; rows of a data file name their subject themselves. */
export function rowLabel({ row, passage, source }: RowContext): string {
  if (passage.kind !== 'table-row' || row.said('entity') !== null) return '';
  const title = shortTitle(source.title);
  const heading = passage.headings.filter(text => shortTitle(text) !== title).at(-1);
  return heading && heading.split(/\s+/u).length > 1 && heading.length <= 60 ? `${title}, ${heading}` : title;
}
