import type { MarketNumber } from '#shared/contracts/claim';
import type { ArithmeticFinding } from '#shared/policies/market-arithmetic/finding';
import { recomputeFault } from '#shared/policies/market-arithmetic/recompute';

/** Numbers that their own formula does not give. */
export function recomputed(numbers: readonly MarketNumber[]): ArithmeticFinding[] {
  return numbers.flatMap(number => {
    const fault = recomputeFault(number);
    if (fault === null) return [];
    const detail = `Number ${number.id} (${number.metric}) = ${number.formula}: ${fault}.`;
    return [{ rule: 'formula' as const, topic: number.metric, detail, numbers: [number], isOneParty: true }];
  });
}
