import type { MarketNumber } from '#shared/contracts/claim';
import type { NumberChange } from '#shared/contracts/run-diff';

/** Numbers that both have, of the same measure, place and year, with other values. Several values of one are a set. */
export function diffNumbers(before: readonly MarketNumber[], after: readonly MarketNumber[]): NumberChange[] {
  const was = Map.groupBy(before, keyOf);
  const is = Map.groupBy(after, keyOf);
  return [...was].flatMap(([key, old]) => {
    const now = is.get(key) ?? [];
    const [first] = old;
    if (!first || now.length === 0) return [];
    const change = { before: valuesOf(old), after: valuesOf(now) };
    return change.before.join() === change.after.join()
      ? []
      : [{ what: nameOf(first), unit: unitOf(first), ...change }];
  });
}

function keyOf(number: MarketNumber): string {
  const { metric, subject, unit, currency, year, geography, per, role } = number;
  return JSON.stringify([metric, subject, unit, currency, year, geography, per, role]).toLowerCase();
}

function valuesOf(numbers: readonly MarketNumber[]): string[] {
  const told = numbers.map(({ value, low, high }) => (value === null ? `${low ?? '?'}–${high ?? '?'}` : String(value)));
  return [...new Set(told)].sort();
}

function nameOf({ metric, subject, geography, year }: MarketNumber): string {
  return [subject, metric, geography, year].filter(Boolean).join(', ');
}

function unitOf({ unit, per }: MarketNumber): string {
  return per ? `${unit} per ${per}` : unit;
}
