/** Numbers older than this say little about a market of today. */
export const staleAfterYears = 3;

/** Whole and half years are enough; a date without a month counts from its middle. Null when a date is not known. */
export function yearsBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : Math.max(0, yearOf(to) - yearOf(from));
}

function yearOf(iso: string): number {
  const [year = '0', month] = iso.split('-');
  const part = month && /^\d+$/u.test(month) ? (Number(month) - 0.5) / 12 : 0.5;
  return Number(year) + part;
}
