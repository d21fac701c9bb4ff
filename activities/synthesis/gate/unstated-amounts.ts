import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import type { MarketNumber } from '#shared/contracts/claim';
import type { Estimates } from '#shared/contracts/estimate';
import { findQuantities } from '#shared/text/quantities';

type Amount = Pick<MarketNumber, 'value' | 'low' | 'high' | 'unit'>;

/** Amounts that were worked out or taken as given, and those that a source states: an amount may be both. */
export interface UnstatedAmounts {
  readonly unstated: ReadonlySet<string>;
  readonly stated: ReadonlySet<string>;
}

export const noAmounts: UnstatedAmounts = { unstated: new Set(), stated: new Set() };

const saysSo = /\bestimat(?:e[ds]?|ion)\b|\bassum(?:e[ds]?|ption)\b/iu;

export function unstatedAmounts(placed: PlacedClaims, estimates: Estimates | undefined): UnstatedAmounts {
  const numbers = [...placed.values()].flat().flatMap(claim => claim.numbers);
  const isStated = ({ method }: MarketNumber) => method === 'cited' || method === 'measured';
  const worked = [...numbers.filter(number => !isStated(number)), ...(estimates?.figures ?? [])];
  return {
    unstated: new Set(worked.flatMap(keysOf)),
    stated: new Set(numbers.filter(isStated).flatMap(keysOf)),
  };
}

/** Why a text may not stand: it tells an estimate and does not call it one. Null when it may. */
export function tellsAsFact(text: string, { unstated, stated }: UnstatedAmounts): string | null {
  if (unstated.size === 0 || saysSo.test(text)) return null;
  const told = findQuantities(text).find(amount => keysOf(amount).some(key => unstated.has(key) && !stated.has(key)));
  return told === undefined ? null : `"${told.text.trim()}" is an estimate, which it does not say`;
}

function keysOf({ value, low, high, unit }: Amount): string[] {
  return [value, low, high].filter(each => each !== null).map(each => `${each} ${unit}`);
}
