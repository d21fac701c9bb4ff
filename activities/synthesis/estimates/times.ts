import type { Amount } from '#activities/synthesis/estimates/range-of-sizes';

/** One factor for both ends, or one for each. */
export interface Factor {
  readonly low: { readonly name: string; readonly value: number };
  readonly high: { readonly name: string; readonly value: number };
}

/** An amount times a factor, with its formula; a range as soon as one of them is one. */
export function times(
  { value, low, high, formula }: Pick<Amount, 'value' | 'low' | 'high' | 'formula'>,
  factor: Factor,
): Pick<Amount, 'value' | 'low' | 'high' | 'formula'> {
  const [first = '', last = first] = formula.split(' .. ');
  const isOne = value !== null && factor.low.name === factor.high.name;
  const [from, to] = [value ?? low ?? 0, value ?? high ?? 0];
  if (isOne)
    return {
      value: from * factor.low.value,
      low: null,
      high: null,
      formula: `${bracketed(first)} * ${factor.low.name}`,
    };
  return {
    value: null,
    low: from * factor.low.value,
    high: to * factor.high.value,
    formula: `${bracketed(first)} * ${factor.low.name} .. ${bracketed(last)} * ${factor.high.name}`,
  };
}

function bracketed(formula: string): string {
  return /^\w+$/u.test(formula) ? formula : `(${formula})`;
}
