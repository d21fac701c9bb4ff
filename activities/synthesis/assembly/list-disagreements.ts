import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import type { MarketNumber } from '#shared/contracts/claim';
import type { Disagreement } from '#shared/contracts/mrd';
import { comparableKey, differ, midpoint, placeOf, sameParty, yearOf } from '#shared/policies/comparable-number';
import { positionWords } from '#shared/policies/market-arithmetic/extent';
import type { ArithmeticFinding } from '#shared/policies/market-arithmetic/finding';
import { marketArithmetic } from '#shared/policies/market-arithmetic/market-arithmetic';
import { statedGrowth } from '#shared/policies/market-arithmetic/stated-growth';

const maxPositions = 20;
const mostContradictions = 20;

/**
 * Numbers that different parties state for one thing and that are more than a tenth apart, and numbers that cannot stand
 * together by arithmetic, whoever states them; all are shown, none averaged.
 */
export function listDisagreements(placed: PlacedClaims): Disagreement[] {
  const groups = new Map<string, MarketNumber[]>();
  for (const number of [...placed.values()].flat().flatMap(claim => claim.numbers)) {
    const key = comparableKey(number);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), number]);
  }
  const all = [...[...groups.values()].flatMap(disputed), ...contradictions(placed)];
  return all.map((entry, at) => ({ id: `disagreement-${at + 1}`, ...entry }));
}

/** Values that different parties state are told above, side by side. */
function contradictions(placed: PlacedClaims): Omit<Disagreement, 'id'>[] {
  const claims = [...placed.values()].flat();
  const numbers = claims.flatMap(claim => [...claim.numbers, ...statedGrowth(claim)]);
  return marketArithmetic(numbers)
    .filter(({ rule, isOneParty }) => rule !== 'value' || isOneParty)
    .flatMap(contradiction)
    .slice(0, mostContradictions);
}

function contradiction({ topic, numbers }: ArithmeticFinding): Omit<Disagreement, 'id'>[] {
  const positions = numbers.map(positionOf);
  return numbers.length < 2 ? [] : [{ topic: `${topic} (found by arithmetic)`, positions }];
}

function positionOf(number: MarketNumber): Disagreement['positions'][number] {
  return { statement: positionWords(number), claimId: number.claimId, sourceIds: number.sourceIds };
}

function disputed(numbers: readonly MarketNumber[]): Omit<Disagreement, 'id'>[] {
  const inDispute = numbers.filter(number => numbers.some(other => differ(number, other) && !sameParty(number, other)));
  const [first] = inDispute;
  if (!first) return [];
  const positions = [...inDispute]
    .sort((a, b) => (midpoint(a) ?? 0) - (midpoint(b) ?? 0) || (a.id < b.id ? -1 : 1))
    .map(positionOf);
  const unique = positions.filter(
    (position, at) => positions.findIndex(other => other.statement === position.statement) === at,
  );
  if (unique.length < 2) return [];
  return [
    {
      topic: topic(
        first,
        unique.map(position => position.statement),
      ),
      positions: unique.slice(0, maxPositions),
    },
  ];
}

/** "AI agents market, 2025, global: USD 5.4 billion (A) against USD 7.84 billion (B)" */
function topic(number: MarketNumber, statements: readonly string[]): string {
  const subject = number.subject ? `${number.subject}, ` : '';
  const place = number.role === 'price' ? null : placeOf(number.geography);
  const about = [`${subject}${number.metric}`, yearOf(number.year), place].filter(part => part !== null).join(', ');
  return `${about}: ${statements[0]} against ${statements.at(-1)}`;
}
