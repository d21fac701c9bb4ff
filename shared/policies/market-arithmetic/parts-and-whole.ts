import type { MarketNumber } from '#shared/contracts/claim';
import { sameParty, yearOf } from '#shared/policies/comparable-number';
import { largest, measureOf, placeKey, smallest, told } from '#shared/policies/market-arithmetic/extent';
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

/** A part that is larger than its whole, regions that together are, and shares of one market over a hundred. */
export function partsAndWhole(numbers: readonly MarketNumber[]): ArithmeticFinding[] {
  const sizes = numbers.filter(({ role, currency }) => (role === 'tam' || role === 'size') && currency !== null);
  const series = Map.groupBy(sizes, seriesKey);
  const found = [...series].flatMap(([key, own]) => (key === null ? [] : inOneSeries(own)));
  return [...found, ...overfullShares(numbers)];
}

/** Sizes of one market, year and currency; null where the market or the year is not known. */
function seriesKey(size: MarketNumber): string | null {
  const [measure, year] = [measureOf(size), yearOf(size.year)];
  return measure === '' || year === null ? null : [measure, year, size.currency, size.unit].join('|');
}

function inOneSeries(sizes: readonly MarketNumber[]): ArithmeticFinding[] {
  const parties = [...Map.groupBy(sizes, partyOf)].filter(([party]) => party !== '').map(([, own]) => own);
  const pairs = [sizes, ...parties].flatMap(farthestPairs);
  const unique = new Map(pairs.map(([part, whole]) => [`${part.id},${whole.id}`, [part, whole] as const]));
  const single = [...unique.values()].map(([part, whole]) =>
    finding(whole, [part], `${told(part)} is more than the whole, ${told(whole)}`),
  );
  return [...single, ...parties.flatMap(overfullRegions)];
}

/** Each part against the smallest whole and each whole against the largest part: few findings, however many numbers. */
function farthestPairs(sizes: readonly MarketNumber[]): (readonly [part: MarketNumber, whole: MarketNumber])[] {
  const byId = (a: MarketNumber, b: MarketNumber) => (a.id < b.id ? -1 : 1);
  const parts = sizes.filter(size => placeKey(size) !== 'global');
  const wholes = sizes.filter(size => placeKey(size) === 'global');
  const [least] = wholes.toSorted((a, b) => largest(a) - largest(b) || byId(a, b));
  const [most] = parts.toSorted((a, b) => smallest(b) - smallest(a) || byId(a, b));
  if (!least || !most) return [];
  const all = [...parts.map(part => [part, least] as const), ...wholes.map(whole => [most, whole] as const)];
  return all.filter(([part, whole]) => smallest(part) > largest(whole) * slack);
}

/** Regions of one party that are together more than its whole, each of them less. */
function overfullRegions(sizes: readonly MarketNumber[]): ArithmeticFinding[] {
  const byPlace = Map.groupBy(
    sizes.filter(size => regions.has(placeKey(size))),
    placeKey,
  );
  const least = [...byPlace.values()].flatMap(own => own.toSorted((a, b) => smallest(a) - smallest(b))[0] ?? []);
  const sum = least.reduce((total, part) => total + smallest(part), 0);
  const listed = least.map(told).sort().join(' and ');
  return sizes
    .filter(whole => placeKey(whole) === 'global' && sum > largest(whole) * slack && least.length > 1)
    .filter(whole => least.every(part => smallest(part) <= largest(whole) * slack))
    .map(whole => finding(whole, least, `${listed} together are more than the whole, ${told(whole)}`));
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
