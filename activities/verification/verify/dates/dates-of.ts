import { type PartialDate, partialDatesIn } from '#activities/verification/verify/dates/partial-dates';
import { stretchesIn } from '#activities/verification/verify/dates/stretches';
import { findDates, type StatedDate } from '#shared/text/dates';

/** Dates of a text, those included that take their year or month from another of it, and the two ends of stretches. */
export function datesOf(text: string): StatedDate[] {
  const stretches = stretchesIn(text);
  const isFree = ({ start, end }: StatedDate) => stretches.every(each => each.end <= start || end <= each.start);
  const written = [...stretches, ...findDates(text).filter(isFree)];
  const partial = partialDatesIn(text, written);
  const completed = partial.flatMap(each => {
    const iso = isoBeside(each, text, written);
    return iso === null ? [] : [{ start: each.start, end: each.end, text: each.text, iso }];
  });
  return [...written, ...completed].sort((a, b) => a.start - b.start || a.iso.localeCompare(b.iso, 'en'));
}

const joins =
  /^,?\s?(?:and|to|until|till|through|or|[-–—])\s(?:the (?:end|start|beginning|middle) of |early |late )?$|^[-–—]$/u;

/** "April to June 2026": the year behind the second is that of the first; "in January 2026 and again in July". */
function isoBeside(partial: PartialDate, text: string, dates: readonly StatedDate[]): string | null {
  const next = dates.find(({ start, iso }) => start >= partial.end && isOfMonth(iso));
  if (next && joins.test(text.slice(partial.end, next.start))) return completedBefore(partial, next.iso);
  const last = dates.findLast(({ end, iso }) => end <= partial.start && isOfMonth(iso));
  return last ? completedAfter(partial, last.iso) : null;
}

function isOfMonth(iso: string): boolean {
  return /^\d{4}-\d{2}/u.test(iso);
}

/** From October of a year to the March after it counts as on, from July back to January as the same year. */
const furthestBack = 7;

/** As one of a date that stands behind it. */
function completedBefore({ month, day }: PartialDate, iso: string): string {
  const own = month ?? iso.slice(5, 7);
  const year = Number(iso.slice(0, 4)) - (Number(own) > Number(iso.slice(5, 7)) ? 1 : 0);
  return [year, own, day].filter(part => part !== null).join('-');
}

/** As told on from a date before it. */
export function completedAfter({ month, day }: PartialDate, iso: string): string {
  const own = month ?? iso.slice(5, 7);
  const year = Number(iso.slice(0, 4)) + (Number(iso.slice(5, 7)) - Number(own) > furthestBack ? 1 : 0);
  return [year, own, day].filter(part => part !== null).join('-');
}
