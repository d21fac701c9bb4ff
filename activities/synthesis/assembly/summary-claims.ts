import { byTelling } from '#activities/synthesis/assembly/group-claims';
import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import type { BriefEssentials } from '#activities/synthesis/drafting-input';
import type { Claim } from '#shared/contracts/claim';
import type { SectionId } from '#shared/contracts/section';
import { findGeographies } from '#shared/text/geographies';

/** What a reader with one minute wants to know, in this order, and how many claims each may take. */
const wanted: readonly (readonly [SectionId, number])[] = [
  ['market-size', 2],
  ['market-problem', 2],
  ['trends-and-timing', 1],
  ['competitors', 1],
  ['pricing', 1],
  ['regulatory', 1],
];
const maxCharacters = 330;

/** The most telling published claims of the key sections; never a new sentence. */
export function summaryClaims(placed: PlacedClaims, brief: BriefEssentials): Claim[] {
  return wanted.flatMap(([section, count]) => {
    const published = (placed.get(section) ?? []).filter(
      claim => claim.publication === 'published' && claim.text.length <= maxCharacters && !isFree(claim),
    );
    const ranked = section === 'market-size' ? sizesFirst(published, brief) : byTelling(published);
    return ranked.slice(0, count);
  });
}

/** Market sizes before other figures, the brief's own places and stated years before the rest. */
function sizesFirst(claims: readonly Claim[], { geographies }: BriefEssentials): Claim[] {
  const places = new Set(geographies.flatMap(place => findGeographies(place)).map(place => place.name));
  const rank = (claim: Claim) => {
    const [number] = claim.numbers;
    if (number?.role !== 'size') return 0;
    return 1 + (number.year ? 1 : 0) + (number.geography && places.has(number.geography) ? 1 : 0);
  };
  const [first, ...others] = byTelling(claims).sort((a, b) => rank(b) - rank(a));
  const isOfSameMarket = (claim: Claim) => claim.numbers[0]?.metric === first?.numbers[0]?.metric;
  return first ? [first, ...others.filter(isOfSameMarket), ...others.filter(claim => !isOfSameMarket(claim))] : [];
}

/** "USD 0 a month" is a price, but not the one a reader asks for. */
function isFree({ kind, numbers }: Claim): boolean {
  return kind === 'price' && numbers.some(({ role, value }) => role === 'price' && value === 0);
}
