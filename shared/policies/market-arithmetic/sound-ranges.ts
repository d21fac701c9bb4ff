import type { MarketNumber } from '#shared/contracts/claim';
import type { ArithmeticFinding } from '#shared/policies/market-arithmetic/finding';

/** What is a share of something; growth and retention may well be over a hundred. */
const share = /\b(?:share|portion|proportion|penetration|percentage of|percent of|% of|respondents)\b/iu;
const notShare = /\b(?:growth|grow|retention|increase|rise|up|return|roi|margin|cagr)\b/iu;

/** Ends in order, the value between them, shares of a whole between 0 and 100, periods that do not run backwards. */
export function soundRanges(numbers: readonly MarketNumber[]): ArithmeticFinding[] {
  return numbers.flatMap(number => {
    const faults = [orderFault(number), shareFault(number), periodFault(number)].filter(fault => fault !== null);
    return faults.map(fault => ({
      rule: 'range' as const,
      topic: number.metric,
      detail: `Number ${number.id} (${number.metric}): ${fault}.`,
      numbers: [number],
      isOneParty: true,
    }));
  });
}

function orderFault({ value, low, high }: MarketNumber): string | null {
  if (low !== null && high !== null && low > high) return `its low end ${low} is above its high end ${high}`;
  if (value === null) return null;
  if (low !== null && value < low) return `its value ${value} is below its low end ${low}`;
  return high !== null && value > high ? `its value ${value} is above its high end ${high}` : null;
}

function shareFault({ value, low, high, unit, metric, role }: MarketNumber): string | null {
  if (unit !== '%') return null;
  const all = [value, low, high].filter(each => each !== null);
  if (role === 'growth') return all.some(each => each < -100) ? 'nothing can shrink by more than all of it' : null;
  const isShare = share.test(metric) && !notShare.test(metric);
  return isShare && all.some(each => each < 0 || each > 100) ? `a share of ${all.join(' to ')}% cannot be` : null;
}

function periodFault({ year }: MarketNumber): string | null {
  const years = year?.match(/\b(?:19|20)\d{2}\b/gu) ?? [];
  const [from, to] = [years[0], years[1]];
  return years.length === 2 && from !== undefined && to !== undefined && from > to
    ? `its period ${year} runs backwards`
    : null;
}
