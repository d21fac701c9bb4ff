import type { BriefEssentials } from '#activities/synthesis/drafting-input';
import type { Market, SizedFigure } from '#activities/synthesis/estimates/choose-market';
import { confidenceIn, inputOf } from '#activities/synthesis/estimates/input-of';
import { type Amount, rangeOfSizes } from '#activities/synthesis/estimates/range-of-sizes';
import { placeName, type StatedFigure } from '#activities/synthesis/estimates/stated-figures';
import { times } from '#activities/synthesis/estimates/times';
import { differing, inMarket, latestSizes, type NewEstimate } from '#activities/synthesis/estimates/whole-market';
import { yearOf } from '#shared/policies/comparable-number';
import { contentWords } from '#shared/text/similarity';

export interface Served {
  readonly market: Market;
  readonly figures: readonly StatedFigure[];
  readonly brief: BriefEssentials;
  /** The year of the newest source. */
  readonly until: number | null;
}

/** SAM: the stated size of the market in the places of the brief, else the whole market times their stated share. */
export function servedMarket(served: Served): NewEstimate | null {
  return fromPlaces(served) ?? fromShare(served);
}

/** Every place of the brief needs a size of one year; a part of them would pass for all. */
function fromPlaces({ market, brief, until }: Served): NewEstimate | null {
  const places = [...new Set(brief.geographies.map(placeName))];
  const sizes = places.map(place => latestSizes(market, { place, until }));
  const firsts = sizes.flatMap(([first]) => first ?? []);
  const [first] = firsts;
  if (!first || firsts.length < places.length || firsts.some(({ year }) => year !== first.year)) return null;
  const amount = places.length === 1 ? rangeOfSizes(sizes[0] ?? [], 'size') : sumOf(sizes);
  if (!amount) return null;
  return {
    ...inMarket(market, first),
    ...amount,
    role: 'sam',
    metric: `Serviceable market, read from: ${market.metric}`,
    geography: brief.geographies.join(', '),
    because: `No source states a SAM. The stated size in the places of the brief is taken for it.${differing(amount)}`,
  };
}

function sumOf(sizes: readonly (readonly SizedFigure[])[]): Amount | null {
  const amounts = sizes.flatMap((own, at) => rangeOfSizes(own, `size_${at + 1}`) ?? []);
  const inputs = amounts.flatMap(amount => amount.inputs);
  const confidence = Math.min(...amounts.map(amount => amount.confidence));
  if (amounts.some(({ value }) => value === null)) {
    const ends = amounts.map(({ formula }) => formula.split(' .. '));
    const end = (at: 0 | 1) => ends.map(each => each[at] ?? each[0] ?? '').join(' + ');
    const sum = (read: (amount: Amount) => number) => amounts.reduce((total, amount) => total + read(amount), 0);
    const low = sum(amount => amount.low ?? amount.value ?? 0);
    const high = sum(amount => amount.high ?? amount.value ?? 0);
    return { value: null, low, high, formula: `${end(0)} .. ${end(1)}`, inputs, confidence };
  }
  const value = amounts.reduce((total, amount) => total + (amount.value ?? 0), 0);
  return {
    value,
    low: null,
    high: null,
    formula: amounts.map(({ formula }) => formula).join(' + '),
    inputs,
    confidence,
  };
}

const shareOf = /\b(?:share|account(?:s|ed)? for|held|holds|of the (?:global |world |total )?market)\b/iu;

function fromShare(served: Served): NewEstimate | null {
  const { market, brief, until } = served;
  const share = shareIn(served);
  const sizes = latestSizes(market, { place: 'global', until });
  const [first] = sizes;
  const whole = rangeOfSizes(sizes, 'size');
  const percent = share?.number.value ?? null;
  if (!share || percent === null || !whole || !first) return null;
  const factor = { name: 'share', value: percent / 100 };
  return {
    ...inMarket(market, first),
    ...times(whole, { low: factor, high: factor }),
    role: 'sam',
    metric: `Serviceable market, read from: ${market.metric}`,
    geography: brief.geographies.join(', '),
    inputs: [...whole.inputs, inputOf('share', share, percent)],
    confidence: Math.min(whole.confidence, confidenceIn([share], 'estimated')),
    because: `No source states a SAM. The stated size of the whole market is multiplied by the stated share of the places of the brief.${differing(whole)}`,
  };
}

/** A share of this very market, of the one place of the brief, and of the year of the size or of none. */
function shareIn({ market, figures, brief }: Served): StatedFigure | null {
  const [place, ...others] = [...new Set(brief.geographies.map(placeName))];
  if (place === undefined || others.length > 0) return null;
  const measure = market.measure.split(' ');
  const years = new Set(market.sizes.map(({ year }) => String(year)));
  const fits = figures.filter(({ number, claim }) => {
    const words = new Set(contentWords(`${number.metric} ${claim.text}`));
    const year = yearOf(number.year);
    const isShare = number.unit === '%' && number.role === 'metric' && shareOf.test(`${number.metric} ${claim.text}`);
    const isOfMarket = measure.every(word => words.has(word)) && (year === null || years.has(year));
    return isShare && isOfMarket && placeName(number.geography) === place && number.geography !== null;
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
