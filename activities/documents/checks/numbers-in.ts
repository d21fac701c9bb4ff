import type { MarketNumber } from '#shared/contracts/claim';
import type { Disagreement, Mrd } from '#shared/contracts/mrd';
import { positionWords } from '#shared/policies/market-arithmetic/extent';
import type { ArithmeticFinding } from '#shared/policies/market-arithmetic/finding';
import { statedGrowth } from '#shared/policies/market-arithmetic/stated-growth';

/** All numbers that a document states, also rates of growth that its claims tell in passing. */
export function numbersIn({ marketNumbers, claims }: Mrd): MarketNumber[] {
  return [...marketNumbers, ...claims.flatMap(statedGrowth)];
}

/**
 * What a reader is not shown: publishers who contradict each other may, as long as one disagreement holds both values. A
 * party that contradicts itself is a fault whatever is shown beside it.
 */
export function faultsAmong(findings: readonly ArithmeticFinding[], { disagreements }: Mrd): string[] {
  return findings
    .filter(finding => finding.isOneParty || !disagreements.some(each => shows(each, finding)))
    .map(({ detail }) => detail);
}

/** Publishers that contradict each other and are shown side by side. */
export function countShown(findings: readonly ArithmeticFinding[], { disagreements }: Mrd): number {
  return findings.filter(finding => !finding.isOneParty && disagreements.some(each => shows(each, finding))).length;
}

function shows({ positions }: Disagreement, { numbers }: ArithmeticFinding): boolean {
  return numbers.every(number =>
    positions.some(({ claimId, statement }) => claimId === number.claimId || statement === positionWords(number)),
  );
}
