import type { MarketNumber } from '#shared/contracts/claim';
import { placeOf } from '#shared/policies/comparable-number';
import { formatQuantity } from '#shared/text/money-format';
import { contentWords } from '#shared/text/similarity';

type Ends = Pick<MarketNumber, 'value' | 'low' | 'high'>;

export function smallest({ value, low, high }: Ends): number {
  return low ?? value ?? high ?? Number.NEGATIVE_INFINITY;
}

export function largest({ value, low, high }: Ends): number {
  return high ?? value ?? low ?? Number.POSITIVE_INFINITY;
}

/** Words of what is counted, without order and without those that every market has. */
export function measureOf({ metric, subject }: Pick<MarketNumber, 'metric' | 'subject'>): string {
  const words = contentWords(`${metric} ${subject ?? ''}`).filter(word => !common.has(word));
  return [...new Set(words)].sort().join(' ');
}

const common = new Set(contentWords('size value total global worldwide estimate estimated market revenue of the in'));

export function placeKey({ geography }: Pick<MarketNumber, 'geography'>): string {
  return placeOf(geography).toLowerCase();
}

/** One side of a disagreement: "USD 9.8 billion (Global Industry Analysts)". */
export function positionWords(number: MarketNumber): string {
  const party = number.attributedTo ?? number.publisher;
  const amount = formatQuantity(number);
  return party ? `${amount} (${party})` : amount;
}

/** "USD 9.8 billion (Global Industry Analysts, United States, 2024)" */
export function told(number: MarketNumber): string {
  const about = [number.attributedTo ?? number.publisher, number.geography, number.year].filter(Boolean).join(', ');
  return about === '' ? formatQuantity(number) : `${formatQuantity(number)} (${about})`;
}
