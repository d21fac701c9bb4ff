import type { OfferedPassage, SourceNote } from '#activities/synthesis/drafting-input';
import type { ProposedNumber } from '#activities/synthesis/proposal';
import { isSectionWord } from '#activities/synthesis/prose/section-words';
import { shortTitle } from '#activities/synthesis/prose/short-title';
import type { RowReading } from '#activities/synthesis/rows/read-row';
import type { Candidate } from '#activities/synthesis/selection/candidate';
import type { ClaimKind } from '#shared/contracts/claim';
import { findNames } from '#shared/text/names';

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

/** Where a statement was made, or how a figure came about; it tells two rows apart but says nothing about the market. */
const sortOfRow =
  /^(?:all|any|total|pull request|issue|discussion|thread|post|comment|review|forum|ticket|pr|estimate|forecast|projection|actual|reported|base year)$/iu;

/** "Temporal Cloud, Essentials": who and what a row is about; '' when it names nobody. */
export function rowHead(row: RowReading): string {
  const parts = [
    ...row.cells('entity').slice(0, 2),
    ...row.cells('plan').slice(0, 1),
    ...row.cells('qualifier').slice(0, 2),
  ];
  return [...new Set(parts.map(({ value }) => value))].filter(value => !sortOfRow.test(value)).join(', ');
}

/** Rows of a table inside a text live by its title; rows of a data file name their subject themselves. */
export function rowLabel({ row, passage, source }: RowContext): string {
  if (passage.kind !== 'table-row' || row.said('entity') !== null) return '';
  const title = shortTitle(source.title);
  const heading = passage.headings.filter(text => text !== source.title && shortTitle(text) !== title).at(-1);
  return title !== '' && heading !== undefined && isTelling(heading) ? `${title}, ${heading}` : title;
}

/** A heading with a period or a name narrows what its rows are about: "Fourth quarter 2025", not "Selected figures". */
function isTelling(heading: string): boolean {
  if (heading.length > 60 || isSectionWord(heading)) return false;
  return /\b(?:19|20)\d{2}\b|\bQ[1-4]\b|\bquarter\b/iu.test(heading) || findNames(`${heading}.`).length > 0;
}

/** Columns that part what is measured into kinds, plans or groups: two rows that differ here are about different things. */
export function partsOf(row: RowReading): string[] {
  return [
    ...row.cells('plan').slice(0, 1),
    ...row.cells('qualifier').slice(0, 2),
    ...row.cells('population').slice(0, 1),
  ]
    .map(({ value }) => value)
    .filter(value => !sortOfRow.test(value));
}

/** A remark that widens or narrows what is counted: with it the figure is not the one without. */
export function scopeOf(row: RowReading): string | null {
  const note = row.said('note');
  const isScope =
    note !== null &&
    note.length <= 40 &&
    /^(?:includes?|including|excludes?|excluding|without|only|part of)\b/iu.test(note);
  return isScope ? note : null;
}
