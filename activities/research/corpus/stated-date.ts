const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Reader = (parts: readonly string[]) => readonly (string | undefined)[];

/** Each form with the order of its parts: year, month, day. 05/06/2026 means two days, so it is left out on purpose. */
const forms: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/, ([, y, m, d]) => [y, m, d]],
  [/^(\d{4})[-/.](\d{1,2})$/, ([, y, m]) => [y, m]],
  [/^(\d{4})$/, ([, y]) => [y]],
  [/^D:(\d{4})(\d{2})(\d{2})/, ([, y, m, d]) => [y, m, d]],
  [
    /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ .-]+([a-z]{3,9})\.?,?[ -]+(\d{4})\b/i,
    ([, d, m, y]) => [y, monthOf(m), d],
  ],
  [/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i, ([, m, d, y]) => [y, monthOf(m), d]],
  [/^([a-z]{3,9})\.?,? (\d{4})$/i, ([, m, y]) => [y, monthOf(m)]],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([, d, m, y]) => [y, m, d]],
];

/** A date as precise as it is stated: 2026, 2026-05 or 2026-05-14; null for anything that is no one date. */
export function statedDate(value: string | undefined): string | null {
  const text = value?.trim().slice(0, 60) ?? '';
  for (const [pattern, order] of forms) {
    const match = pattern.exec(text);
    if (match) return isoOf(order(match));
  }
  return null;
}

function monthOf(word: string | undefined): string {
  return String(months.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1);
}

function isoOf([year, month, day]: readonly (string | undefined)[]): string | null {
  const parts = [year, month, day].filter(part => part !== undefined).map(Number);
  const [y = 0, m = 1, d = 1] = parts;
  const date = new Date(Date.UTC(y, m - 1, d));
  const isReal = y >= 1000 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return isReal ? date.toISOString().slice(0, [4, 7, 10][parts.length - 1] ?? 10) : null;
}
