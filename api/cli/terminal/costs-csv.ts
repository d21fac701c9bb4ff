import type { CostLine } from '#shared/contracts/model-call';

/** RFC 4180. A cell that a spreadsheet would take as a formula is made text. */
export function costsCsv(by: string, lines: readonly CostLine[]): string {
  const heading = [by, 'attempts', 'input_tokens', 'cached_input_tokens', 'cache_write_tokens', 'output_tokens', 'usd'];
  const rows = lines.map(({ group, attempts, tokens, costMicroUsd }) => [
    group,
    attempts,
    tokens.input,
    tokens.cachedInput,
    tokens.cacheWrite,
    tokens.output,
    (costMicroUsd / 1e6).toFixed(6),
  ]);
  return [heading, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
