import type { MarketNumber } from '#shared/contracts/claim';

/** Something that cannot be as it is told, found by computing and not by reading. */
export interface ArithmeticFinding {
  readonly rule: 'range' | 'formula' | 'order' | 'parts' | 'growth' | 'value';
  /** What the numbers are about, as a heading. */
  readonly topic: string;
  /** A sentence with both values. */
  readonly detail: string;
  /** Those that do not fit together, one or more. */
  readonly numbers: readonly MarketNumber[];
  /** One party contradicts itself; else publishers stand against each other, which may be shown as a disagreement. */
  readonly isOneParty: boolean;
}

export function claimsConcerned({ numbers }: ArithmeticFinding): string[] {
  return [...new Set(numbers.map(({ claimId }) => claimId))];
}
