import type { BriefEssentials } from '#activities/synthesis/drafting-input';
import { confidenceIn, inputOf } from '#activities/synthesis/estimates/input-of';
import { placeName, type StatedFigure } from '#activities/synthesis/estimates/stated-figures';
import type { NewEstimate } from '#activities/synthesis/estimates/whole-market';
import { yearOf } from '#shared/policies/comparable-number';
import { contentWords } from '#shared/text/similarity';

/** Fewer are no market. */
const fewest = 1_000;
const monthsAYear = 12;

/** Customers times what each pays in a year: only where both count the same heads and are stated. */
export function bottomUp(figures: readonly StatedFigure[], brief: BriefEssentials): NewEstimate | null {
  const customers = figures.filter(figure => isCustomers(figure, brief)).toSorted(byConfidence);
  for (const count of customers) {
    const prices = figures.filter(figure => isPricePerHead(figure, count)).toSorted(byYearlyPrice);
    const [cheapest, dearest] = [prices[0], prices.at(-1)];
    if (cheapest && dearest) return estimate(count, cheapest, dearest);
  }
  return null;
}

function estimate(count: StatedFigure, cheapest: StatedFigure, dearest: StatedFigure): NewEstimate {
  const { number } = count;
  const heads = number.value ?? 0;
  const [low, high] = [heads * yearlyPrice(cheapest), heads * yearlyPrice(dearest)];
  const isOne = low === high;
  const term = (name: string, price: StatedFigure) =>
    `customers * ${name}${isMonthly(price) ? ` * ${monthsAYear}` : ''}`;
  const priced = (name: string, price: StatedFigure) => ({
    ...inputOf(name, price, price.number.value ?? 0),
    unit: `${price.number.currency} per ${number.unit}`,
  });
  return {
    role: 'tam',
    metric: `Customers times price a year: ${number.unit}`,
    method: 'estimated',
    ...(isOne ? { value: low, low: null, high: null } : { value: null, low, high }),
    unit: cheapest.number.currency ?? '',
    currency: cheapest.number.currency,
    year: yearOf(number.year),
    geography: number.geography,
    formula: isOne ? term('price', cheapest) : `${term('price_low', cheapest)} .. ${term('price_high', dearest)}`,
    inputs: [
      inputOf('customers', count, heads),
      ...(isOne ? [priced('price', cheapest)] : [priced('price_low', cheapest), priced('price_high', dearest)]),
    ],
    confidence: confidenceIn([count, cheapest, dearest], 'estimated'),
    because: 'Counted from below: everybody who is counted buys once, at the stated prices. No source states it.',
  };
}

/** A count of those the brief is for, in a place of the brief or nowhere in particular. */
function isCustomers({ number }: StatedFigure, { audience, geographies }: BriefEssentials): boolean {
  const { role, currency, unit, value, per, geography } = number;
  if (role !== 'metric' || currency !== null || unit === '' || unit === '%' || per !== null || (value ?? 0) < fewest)
    return false;
  const places = new Set(['global', ...geographies.map(placeName)]);
  const buyers = new Set(contentWords(audience.join(' ')));
  return contentWords(unit).some(word => buyers.has(word)) && places.has(placeName(geography));
}

/** "per developer per month" for a count of developers. */
function isPricePerHead({ number }: StatedFigure, { number: count }: StatedFigure): boolean {
  const per = number.per ?? '';
  const heads = new Set(contentWords(count.unit));
  const isPerHead = contentWords(per).some(word => heads.has(word));
  return (
    number.role === 'price' &&
    number.currency !== null &&
    (number.value ?? 0) > 0 &&
    isPerHead &&
    /\b(?:month|year)\b/iu.test(per)
  );
}

function yearlyPrice(price: StatedFigure): number {
  return (price.number.value ?? 0) * (isMonthly(price) ? monthsAYear : 1);
}

function isMonthly({ number }: StatedFigure): boolean {
  return /\bmonth\b/iu.test(number.per ?? '');
}

function byYearlyPrice(a: StatedFigure, b: StatedFigure): number {
  return yearlyPrice(a) - yearlyPrice(b) || (a.number.id < b.number.id ? -1 : 1);
}

function byConfidence(a: StatedFigure, b: StatedFigure): number {
  return b.claim.confidence - a.claim.confidence || (a.number.id < b.number.id ? -1 : 1);
}
