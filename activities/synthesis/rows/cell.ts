const empty =
  /^(?:|-+|–|—|n\/?a|none|null|nil|unknown|unspecified|not (?:stated|named|known|given|specified|available|applicable)|multiple|various|per[- ]record|\?|tbd|tba)$/iu;

/** A cell that says something, trimmed; null for blanks and all the ways of writing "unknown". */
export function saidIn(cell: string | undefined): string | null {
  const value = (cell ?? '').replace(/\s+/gu, ' ').trim();
  return empty.test(value) || /\bnot (?:stated|named|known|specified)\b/iu.test(value) ? null : value;
}

/** "1,234.5", "47800", "1.667e-05" as a number; null when anything else stands in the cell. */
export function numberIn(cell: string | null): number | null {
  if (cell === null) return null;
  const bare = cell
    .replace(/(?<=\d)[, ](?=\d{3}(?!\d))/gu, '')
    .replace(/^\+/u, '')
    .replace(/\s*%$/u, '');
  return /^[-−]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/iu.test(bare) ? Number(bare.replace('−', '-')) : null;
}

/** "1000000" as people write it: "1,000,000"; years and everything that is no whole number stay. */
export function groupedDigits(cell: string): string {
  const isCount = /^[1-9]\d{3,}$/u.test(cell) && !/^(?:19|20)\d{2}$/u.test(cell);
  return isCount ? cell.replace(/\B(?=(?:\d{3})+$)/gu, ',') : cell;
}
