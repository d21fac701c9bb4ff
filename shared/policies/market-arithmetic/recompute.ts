import type { NumberInput } from '#shared/contracts/number-input';
import {
  type Dimension,
  type Evaluated,
  evaluateFormula,
  isFault,
  sameDimension,
  type Term,
} from '#shared/policies/market-arithmetic/evaluate-formula';

export interface Computed {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly currency: string | null;
  readonly formula: string | null;
  readonly inputs?: readonly NumberInput[] | undefined;
}

/** What is computed by hand and printed may be rounded; more than this is another number. */
const rounding = 0.005;

/** Both ends of a range are told as "a .. b". */
const range = /\s*\.\.\s*/u;

/** What the formula of a number comes to, by its own inputs: one value, or two ends. */
export function recompute({ formula, inputs = [] }: Pick<Computed, 'formula' | 'inputs'>): Evaluated[] {
  const terms = new Map(inputs.map(input => [input.name, termOf(input)]));
  return (formula ?? '').split(range).map(part => evaluateFormula(part, terms));
}

/** Why a number is not what its formula says; null when it is, or when its formula is told in words and has no inputs. */
export function recomputeFault(number: Computed): string | null {
  if (number.formula === null || number.inputs === undefined) return null;
  const results = recompute(number);
  const fault = results.find(isFault);
  if (fault) return fault.fault;
  const [first, second] = results.flatMap(result => (isFault(result) ? [] : [result]));
  if (!first || results.length > 2) return 'it has neither one value nor two ends';
  const wanted = dimensionOf(number);
  if (![first, second ?? first].every(result => sameDimension(result.dimension, wanted)))
    return `it does not come out in ${number.currency ?? (number.unit || 'a bare number')}`;
  const stated = second ? [number.low, number.high] : [number.value, number.value];
  const found = [first, second ?? first].map(result => shown(result.value, number));
  const isEqual = stated.every((each, at) => each !== null && isNear(each, found[at] ?? Number.NaN));
  return isEqual ? null : `it comes to ${found.map(rounded).join(' to ')}, not ${stated.join(' to ')}`;
}

/** A percentage is computed with as a share. */
export function termOf({ value, unit, currency }: Pick<NumberInput, 'value' | 'unit' | 'currency'>): Term {
  return { value: unit === '%' ? value / 100 : value, dimension: dimensionOf({ unit, currency }) };
}

function dimensionOf({ unit, currency }: Pick<NumberInput, 'unit' | 'currency'>): Dimension {
  if (unit === '%' || (unit === '' && currency === null)) return {};
  const [whole = '', ...parts] = unit.split(/\s+per\s+/u);
  const top = currency !== null && !/\sper\s/u.test(unit) ? currency : whole;
  const powers = new Map([[top, 1]]);
  for (const part of parts) powers.set(part, (powers.get(part) ?? 0) - 1);
  return Object.fromEntries([...powers].filter(([, power]) => power !== 0));
}

function shown(value: number, { unit }: Pick<Computed, 'unit'>): number {
  return unit === '%' ? value * 100 : value;
}

function isNear(stated: number, found: number): boolean {
  return Math.abs(stated - found) <= rounding * Math.max(Math.abs(stated), Math.abs(found));
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
