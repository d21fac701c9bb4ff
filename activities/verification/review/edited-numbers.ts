import type { NumberReader } from '#activities/verification/review/review-dependencies';
import type { DraftClaim, MarketNumber } from '#shared/contracts/claim';
import type { Source } from '#shared/contracts/source';
import { findQuantities } from '#shared/text/quantities';

/** As many as a claim may hold. */
const mostNumbers = 12;

interface Edited {
  readonly claim: DraftClaim;
  readonly text: string;
  /** Of the first citation. */
  readonly source: Source | null;
}

/**
 * The numbers an edited claim may have, fullest first: those that still stand and those that its new words state, those
 * that still stand, none. Which of them pass is for the checks to say.
 */
export function editedNumbers(readNumbers: NumberReader, { claim, text, source }: Edited): MarketNumber[][] {
  const kept = claim.numbers.filter(number => stillStands(number, claim.text, text));
  const read = source ? readNumbers(text, source) : [];
  const fresh = read.filter(each => !kept.some(number => isSameAmount(number, each)));
  return [[...kept, ...numbered(claim, fresh)].slice(0, mostNumbers), kept, []];
}

/** The numbers that a text states by the word of another source. */
export function readAnew(readNumbers: NumberReader, { claim, text, source }: Edited): MarketNumber[][] {
  const read = source ? readNumbers(text, source) : [];
  return [numbered({ ...claim, numbers: [] }, read).slice(0, mostNumbers), []];
}

function numbered({ id, numbers, citations }: DraftClaim, fresh: ReturnType<NumberReader>): MarketNumber[] {
  const taken = new Set(numbers.map(number => number.id));
  const sourceIds = [...new Set(citations.map(({ sourceId }) => sourceId))];
  let next = 1;
  return fresh.map(number => {
    while (taken.has(`${id}-n${next}`)) next += 1;
    const own = `${id}-n${next}`;
    taken.add(own);
    return { ...number, id: own, claimId: id, sourceIds };
  });
}

/** The new words state the amount, and whatever else of it the old words told: the year, the place, whose it is. */
function stillStands(number: MarketNumber, before: string, after: string): boolean {
  const told = findQuantities(after);
  const sizes = [number.value, number.low, number.high].filter(size => size !== null);
  const isStated = sizes.every(size => told.some(({ value, low, high }) => [value, low, high].includes(size)));
  const facts = [number.year, number.geography, number.subject].filter(fact => fact !== null);
  return isStated && facts.every(fact => !holds(before, fact) || holds(after, fact));
}

function holds(text: string, fact: string): boolean {
  return text.toLowerCase().includes(fact.toLowerCase());
}

type Amount = Pick<MarketNumber, 'value' | 'low' | 'high' | 'unit'>;

function isSameAmount(one: Amount, other: Amount): boolean {
  return one.value === other.value && one.low === other.low && one.high === other.high && one.unit === other.unit;
}
