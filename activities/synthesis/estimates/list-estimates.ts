import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import { bottomUp } from '#activities/synthesis/estimates/bottom-up';
import { chooseMarket } from '#activities/synthesis/estimates/choose-market';
import { growthOfMarket } from '#activities/synthesis/estimates/growth-of-market';
import { endsOf } from '#activities/synthesis/estimates/input-of';
import { obtainableMarket } from '#activities/synthesis/estimates/obtainable-market';
import { servedMarket } from '#activities/synthesis/estimates/served-market';
import { sizeThisYear } from '#activities/synthesis/estimates/size-this-year';
import { type StatedFigure, statedFigures } from '#activities/synthesis/estimates/stated-figures';
import { type NewEstimate, wholeMarket } from '#activities/synthesis/estimates/whole-market';
import type { EstimateRole, Estimates, MissingEstimate } from '#shared/contracts/estimate';
import { newestDate } from '#shared/policies/source-age';

const wanted = ['tam', 'sam', 'som', 'growth'] as const;

/**
 * What nobody could source of a market's size and growth: computed from numbers that sources state, or what would be
 * needed to compute it. Undefined when every figure is stated. Pure; never a claim.
 */
export function listEstimates(
  placed: PlacedClaims,
  input: Pick<AssemblyInput, 'brief' | 'sources'>,
): Estimates | undefined {
  const figures = statedFigures(placed);
  const isStated = (role: EstimateRole) => figures.some(({ number }) => number.role === role);
  const missing = wanted.filter(role => !isStated(role));
  if (missing.length === 0) return undefined;
  const found = estimatesOf(figures, input).filter(each => each.role === 'size' || !isStated(each.role));
  const numbered = found.map((estimate, at) => ({ id: `estimate-${at + 1}`, ...estimate }));
  const without = missing.filter(role => !found.some(each => each.role === role));
  return { figures: numbered, missing: without.map(role => missingOf(role, input.brief.geographies)) };
}

function estimatesOf(
  figures: readonly StatedFigure[],
  { brief, sources }: Pick<AssemblyInput, 'brief' | 'sources'>,
): NewEstimate[] {
  const until = yearOfNewest(sources);
  const market = chooseMarket(figures, brief);
  const sam = market && servedMarket({ market, figures, brief, until });
  const served = figures.find(({ number }) => number.role === 'sam' && endsOf(number) !== null) ?? sam;
  const all = [
    market && wholeMarket(market, until),
    bottomUp(figures, brief),
    sam,
    served ? obtainableMarket(served) : null,
    market && growthOfMarket(market),
    market && sizeThisYear(market, figures, until),
  ];
  return all.filter(estimate => estimate !== null);
}

/** The year beyond which a size is a forecast; null when no source has a date. */
function yearOfNewest(sources: AssemblyInput['sources']): number | null {
  const newest = newestDate(sources.map(({ publishedAt }) => publishedAt));
  return newest === null ? null : Number(newest.slice(0, 4));
}

function missingOf(role: EstimateRole, geographies: readonly string[]): MissingEstimate {
  const places = geographies.join(' and ') || 'the places of the brief';
  const needs: Record<EstimateRole, string[]> = {
    tam: [
      'a stated size of the whole market with its year',
      'or a stated number of customers and what each pays in a year',
    ],
    sam: [
      `a stated size of the same market in ${places}, of one year`,
      `or a stated share of the whole market that ${places} has`,
    ],
    som: ['a stated or estimated serviceable market (SAM)'],
    growth: ['two sizes of the same market by the same publisher, of different years'],
    size: ['a stated size and a rate of growth by the same publisher'],
  };
  return { role, needs: needs[role] };
}
