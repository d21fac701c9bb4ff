import { isDateTold } from '#activities/verification/verify/dates/told-dates';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';

const most = 10;
const dayLength = 86_400_000;
const daysOfUnit: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** Is a length of time that between two days of the source, one of which the claim tells: "approved three days later"? */
export function isTimeBetween(wanted: Figure, claim: Statement, stated: Statement): boolean {
  const { value, unit } = wanted;
  const length = daysOfUnit[unit];
  if (value === null || value <= 0 || length === undefined) return false;
  const days = stated.dates.filter(({ iso }) => iso.length === 10).slice(0, most);
  const told = days.filter(day => claim.dates.some(date => isDateTold(date, claim, { ...stated, dates: [day] })));
  return told.some(one =>
    days.some(other => {
      const [from = '', to = ''] = [one.iso, other.iso].sort();
      return from < to && isAsLong(wanted, from, to);
    }),
  );
}

/** With or without the last day; "just under two months" may be a few days less. */
function isAsLong({ value, unit, lean, bound }: Figure, from: string, to: string): boolean {
  const wanted = value ?? 0;
  const length = (daysOfUnit[unit] ?? 1) * wanted;
  const days = (Date.parse(to) - Date.parse(from)) / dayLength;
  const off = length / days - 1;
  if (lean === 'below') return off > 0 && off <= 0.15;
  if (lean === 'above') return off < 0 && off >= -0.15;
  if (bound === 'about') return Math.abs(off) <= 0.1;
  if (unit === 'day' || unit === 'week') return days === length || days + 1 === length;
  const months = unit === 'year' ? wanted * 12 : wanted;
  return [to, dayAfter(to)].some(end => monthsAfter(from, months) === end);
}

function dayAfter(iso: string): string {
  return new Date(Date.parse(iso) + dayLength).toISOString().slice(0, 10);
}

function monthsAfter(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return Number.isInteger(months) ? new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10) : '';
}
