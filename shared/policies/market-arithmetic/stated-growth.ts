import type { Claim, MarketNumber } from '#shared/contracts/claim';

const rate =
  /\b(?:growth|CAGR)\s+(?:of\s+|rate\s+of\s+)?(?<low>\d+(?:\.\d+)?)(?:\s?[-–]\s?(?<high>\d+(?:\.\d+)?))?\s?%(?:\s+(?:a|per)\s+year)?(?:[\s,(]+(?:from\s+)?(?<from>(?:19|20)\d{2})\s?(?:[-–]|to)\s?(?<to>(?:19|20)\d{2}))?/giu;
const sized: ReadonlySet<MarketNumber['role']> = new Set(['tam', 'sam', 'som', 'size']);

/** Rates of growth that a claim about one size tells in passing ("…, growth 46% a year 2025-2030"), as numbers. */
export function statedGrowth({ text, numbers }: Pick<Claim, 'text' | 'numbers'>): MarketNumber[] {
  const [size] = numbers.filter(({ role }) => sized.has(role));
  if (!size || numbers.some(({ role }) => role === 'growth')) return [];
  return Array.from(text.matchAll(rate), (match, at) => {
    const { low, high, from, to } = match.groups ?? {};
    const isRange = high !== undefined;
    return {
      ...size,
      id: `${size.id}-g${at + 1}`,
      role: 'growth' as const,
      value: isRange ? null : Number(low),
      low: isRange ? Number(low) : null,
      high: isRange ? Number(high) : null,
      unit: '%',
      currency: null,
      per: null,
      year: from === undefined || to === undefined ? null : `${from}-${to}`,
      formula: null,
    };
  });
}
