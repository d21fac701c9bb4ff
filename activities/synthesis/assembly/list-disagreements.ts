import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import type { MarketNumber } from '#shared/contracts/claim';
import type { Disagreement } from '#shared/contracts/mrd';
import { comparableKey, differ, midpoint, placeOf, sameParty, yearOf } from '#shared/policies/comparable-number';
import { formatQuantity } from '#shared/text/money-format';

const maxPositions = 8;

/** Numbers that different parties state for one thing and that are more than a tenth apart; all are shown, none averaged. */
export function listDisagreements(placed: PlacedClaims): Disagreement[] {
  const groups = new Map<string, MarketNumber[]>();
  for (const number of [...placed.values()].flat().flatMap(claim => claim.numbers)) {
    const key = comparableKey(number);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), number]);
  }
  return [...groups.values()].flatMap(disputed).map((entry, at) => ({ id: `disagreement-${at + 1}`, ...entry }));
}

function disputed(numbers: readonly MarketNumber[]): Omit<Disagreement, 'id'>[] {
  const inDispute = numbers.filter(number => numbers.some(other => differ(number, other) && !sameParty(number, other)));
  const [first] = inDispute;
  if (!first) return [];
  const positions = [...inDispute]
    .sort((a, b) => (midpoint(a) ?? 0) - (midpoint(b) ?? 0) || (a.id < b.id ? -1 : 1))
    .map(number => ({ statement: statement(number), claimId: number.claimId, sourceIds: number.sourceIds }));
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

function statement(number: MarketNumber): string {
  const party = number.attributedTo ?? number.publisher;
  const amount = formatQuantity(number);
  return party ? `${amount} (${party})` : amount;
}

/** "AI agents market, 2025, global: USD 5.4 billion (A) against USD 7.84 billion (B)" */
function topic(number: MarketNumber, statements: readonly string[]): string {
  const subject = number.subject ? `${number.subject}, ` : '';
  const place = number.role === 'price' ? null : placeOf(number.geography);
  const about = [`${subject}${number.metric}`, yearOf(number.year), place].filter(part => part !== null).join(', ');
  return `${about}: ${statements[0]} against ${statements.at(-1)}`;
}
