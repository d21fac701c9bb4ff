/** Numbers older than this say little about a market of today. */
export const staleAfterYears = 3;

/** Whole and half years are enough; a date without a month counts from its middle. Null when a date is not known or is none. */
export function yearsBetween(from: string | null, to: string | null): number | null {
  const [first, last] = [yearOf(from), yearOf(to)];
  return first === null || last === null ? null : Math.max(0, last - first);
}

/** The latest of ISO dates; words that sources put in their place are none. */
export function newestDate(dates: readonly (string | null)[]): string | null {
  return (
    dates
      .filter(date => date !== null && yearOf(date) !== null)
      .sort()
      .at(-1) ?? null
  );
}

function yearOf(iso: string | null): number | null {
  const [year = '', month] = (iso ?? '').split('-');
  if (!/^\d{4}$/u.test(year)) return null;
  const part = month && /^\d+$/u.test(month) ? (Number(month) - 0.5) / 12 : 0.5;
  return Number(year) + part;
}
