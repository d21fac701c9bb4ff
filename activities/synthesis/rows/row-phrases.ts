import { numberIn } from '#activities/synthesis/rows/cell';
import type { RowReading } from '#activities/synthesis/rows/read-row';
import { isSameParty } from '#activities/synthesis/selection/number-facts';

const maxNote = 150;
/** A compiler's remark on rows and pages says nothing about the market. */
const aboutTheTable =
  /\brow\b|\bsame (?:number|figure|download|publisher|text|page|house)\b|\b(?:on|of) the (?:same )?page\b|\bpage (?:says|also|gives|prints)\b|\bdisagrees? with\b|\bstands beside\b|\breads the same\b|\bcopied figure\b|\brepeated figure\b|\bsource says\b|\bweak authority\b/iu;

/** "in 2025", "in FY2024", "(Feb 2022 - Feb 2023)", "(as of 2026-04)"; '' when the row does not say. */
export function periodPhrase(row: RowReading): string {
  const [cell] = row.cells('period');
  if (!cell) return '';
  if (/as.?of/iu.test(cell.column)) return ` (as of ${cell.value})`;
  return /^(?:\d{4}|(?:FY|Q[1-4]|H[12])\s?'?\d{0,4}\s?(?:FY)?\d{0,4}|(?:\p{Lu}\p{Ll}+ )?\d{4})$/u.test(cell.value)
    ? ` in ${cell.value}`
    : ` (${cell.value})`;
}

export function placePhrase(row: RowReading): string {
  const place = row.said('geography');
  return place ? ` (${place})` : '';
}

/** ", growth 46% a year 2025-2030" */
export function growthPhrase(row: RowReading): string {
  const [cell] = row.cells('growth');
  if (!cell) return '';
  const isShare = numberIn(cell.value) !== null || /^\d+(?:\.\d+)?\s?[-–]\s?\d+(?:\.\d+)?$/u.test(cell.value);
  const amount = isShare && !/%/u.test(cell.value) ? `${cell.value}%` : cell.value;
  const span = row.said('growthPeriod');
  const isYearly = /cagr|annual|yoy|year/iu.test(cell.column);
  return `, growth ${amount}${isYearly ? ' a year' : ''}${span ? ` ${span}` : ''}`;
}

/** Whose figure it is; nothing when a party speaks of itself. */
export function attributionPhrase(
  publishers: readonly string[],
  attributedTo: string | null,
  subject: string | null,
): string {
  const others = publishers.filter(name => !isSameParty(name, subject)).slice(0, maxNamed);
  if (attributedTo && attributedTo !== others[0]) {
    return others.length > 0
      ? `, according to ${attributedTo} as given by ${joinNames(others)}`
      : `, according to ${attributedTo}`;
  }
  return others.length > 0 ? `, according to ${joinNames(others)}` : '';
}

/** A row's own remark, in brackets: it often holds the condition without which the figure misleads. */
export function notePhrase(row: RowReading): string {
  const note = row
    .cells('note')
    .map(({ value }) => value.replace(/[.;]+$/u, ''))
    .join('; ');
  return note !== '' && note.length <= maxNote && !aboutTheTable.test(note) ? ` (${note})` : '';
}

const maxNamed = 4;

export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
