import type { MarketNumber } from '#shared/contracts/claim';
import { sameParty } from '#shared/policies/comparable-number';
import { isOfOneYear, largest, measureOf, placeKey, smallest, told } from '#shared/policies/market-arithmetic/extent';
import type { ArithmeticFinding } from '#shared/policies/market-arithmetic/finding';

/** Rounding of parts and of the whole. */
const slack = 1.02;
const fullShare = 101;
/** Regions that do not overlap; countries lie within them and would count twice. */
const regions = new Set([
  'north america',
  'latin america',
  'south america',
  'europe',
  'asia pacific',
  'asia-pacific',
  'apac',
  'middle east and africa',
  'mea',
]);
const sized: ReadonlySet<MarketNumber['role']> = new Set(['tam', 'sam', 'som', 'size']);

/** A part that is larger than its whole, regions that together are, and shares of one market over a hundred. */
export function partsAndWhole(numbers: readonly MarketNumber[]): ArithmeticFinding[] {
  const sizes = numbers.filter(
    ({ role, currency }) => sized.has(role) && currency !== null && role !== 'sam' && role !== 'som',
  );
  const wholes = sizes.filter(number => placeKey(number) === 'global' && measureOf(number) !== '');
  return [...wholes.flatMap(whole => againstWhole(whole, partsOf(whole, sizes))), ...overfullShares(numbers)];
}

function partsOf(whole: MarketNumber, sizes: readonly MarketNumber[]): MarketNumber[] {
  return sizes.filter(
    part => placeKey(part) !== 'global' && isOfOneYear(part, whole) && measureOf(part) === measureOf(whole),
  );
}

function againstWhole(whole: MarketNumber, parts: readonly MarketNumber[]): ArithmeticFinding[] {
  const tooLarge = parts.filter(part => smallest(part) > largest(whole) * slack);
  const single = tooLarge.map(part => finding(whole, [part], `${told(part)} is more than the whole, ${told(whole)}`));
  const own = parts.filter(part => sameParty(part, whole) && regions.has(placeKey(part)));
  const byPlace = new Map(own.map(part => [placeKey(part), part]));
  const sum = [...byPlace.values()].reduce((total, part) => total + smallest(part), 0);
  if (byPlace.size < 2 || sum <= largest(whole) * slack || tooLarge.some(part => own.includes(part))) return single;
  const listed = own.map(told).join(' and ');
  return [...single, finding(whole, own, `${listed} together are more than the whole, ${told(whole)}`)];
}

function finding(whole: MarketNumber, parts: readonly MarketNumber[], what: string): ArithmeticFinding {
  return {
    rule: 'parts',
    topic: `${whole.metric}, ${whole.year}: parts and whole`,
    detail: `${whole.metric}: ${what}.`,
    numbers: [...parts, whole],
    isOneParty: parts.every(part => sameParty(part, whole)),
  };
}

/** Market shares that one party gives for one market and year. */
function overfullShares(numbers: readonly MarketNumber[]): ArithmeticFinding[] {
  const shares = numbers.filter(
    ({ unit, value, metric }) => unit === '%' && value !== null && /\bmarket share\b/iu.test(metric),
  );
  const groups = Map.groupBy(shares, share =>
    [measureOf({ ...share, subject: null }), share.year, partyOf(share)].join('|'),
  );
  return [...groups.values()].flatMap(group => {
    const byWhom = new Map(group.map(share => [`${share.subject ?? ''}|${placeKey(share)}`, share]));
    const sum = [...byWhom.values()].reduce((total, { value }) => total + (value ?? 0), 0);
    const [first] = group;
    if (!first || byWhom.size < 2 || sum <= fullShare || new Set(group.map(placeKey)).size > 1) return [];
    const detail = `${first.metric}: the shares ${group.map(told).join(', ')} add up to ${Number(sum.toPrecision(4))}%.`;
    return [{ rule: 'parts' as const, topic: `${first.metric}: shares`, detail, numbers: group, isOneParty: true }];
  });
}

function partyOf({ attributedTo, publisher }: MarketNumber): string {
  return (attributedTo ?? publisher ?? '').toLowerCase().trim();
}
