import { wordTokens } from '#activities/verification/evidence/closeness';
import type { RowAmount } from '#activities/verification/evidence/row-facts';
import { findDates } from '#shared/text/dates';
import { findGeographies } from '#shared/text/geographies';
import { findNames } from '#shared/text/names';
import { findQuantities } from '#shared/text/quantities';

export type FactSort = 'amount' | 'date' | 'name';

/** A number, date or name with the words around it, by which its place is known again. */
export interface PlacedFact {
  readonly sort: FactSort;
  /** What makes two facts the same; a range of years has both its ends. */
  readonly keys: readonly string[];
  readonly text: string;
  /** Stands in brackets: what follows them belongs to what is before them. */
  readonly isAside: boolean;
  /** Words before it, nearest first, and after it; other facts of its sort are masked. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly keys: readonly string[];
}

const reach = 4;

export function placedFacts(text: string): PlacedFact[] {
  return [...placedAmounts(text), ...inPlace(text, 'date', datesOf(text)), ...inPlace(text, 'name', namesOf(text))];
}

export function placedAmounts(text: string): PlacedFact[] {
  const amounts = findQuantities(text).map(({ start, end, text: written, value, low, high }) => ({
    start,
    end,
    text: written,
    keys: [JSON.stringify([value, low, high])],
  }));
  return inPlace(text, 'amount', amounts);
}

/** An amount of a row stands beside the name of its column. */
export function columnFacts(amounts: readonly RowAmount[]): PlacedFact[] {
  return amounts.map(({ value, low, high, label }) => ({
    sort: 'amount',
    keys: [JSON.stringify([value, low, high])],
    text: label,
    isAside: false,
    before: wordTokens(label)
      .map(({ word }) => word)
      .reverse(),
    after: [],
  }));
}

function datesOf(text: string): Found[] {
  const bySpan = new Map<number, Found>();
  for (const { start, end, text: written, iso } of findDates(text)) {
    bySpan.set(start, { start, end, text: written, keys: [...(bySpan.get(start)?.keys ?? []), iso] });
  }
  return [...bySpan.values()];
}

function namesOf(text: string): Found[] {
  const places = findGeographies(text).map(place => ({ ...place, keys: [place.name.toLowerCase()] }));
  return [...places, ...findNames(text).map(name => ({ ...name, keys: [name.text.toLowerCase()] }))];
}

function inPlace(text: string, sort: FactSort, facts: readonly Found[]): PlacedFact[] {
  const isMasked = (token: { start: number; end: number }) =>
    facts.some(fact => fact.start < token.end && token.start < fact.end);
  const words = wordTokens(text).map(token => ({ ...token, word: isMasked(token) ? '#' : token.word }));
  return facts.map(({ keys, start, end, text: written }) => {
    const before = words.filter(token => token.end <= start).slice(-reach);
    const after = words.filter(token => token.start >= end).slice(0, reach);
    return {
      sort,
      keys,
      text: written,
      isAside: /\([^()]*$/u.test(text.slice(Math.max(0, start - 60), start)),
      before: before.map(({ word }) => word).reverse(),
      after: after.map(({ word }) => word),
    };
  });
}
