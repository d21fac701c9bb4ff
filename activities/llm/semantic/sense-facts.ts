import { findDates, type StatedDate } from '#shared/text/dates';
import { findGeographies, type Geography } from '#shared/text/geographies';
import { findQuantities, type Quantity } from '#shared/text/quantities';
import { currencyAfter, exponentOf, unitOf } from '#shared/text/quantity-lexicon';

/** A stretch of a text that says one thing, in whatever form it is written. */
export interface SenseFact {
  readonly start: number;
  readonly end: number;
  readonly sense: string;
  /** Words of the stretch that the sense does not hold. */
  readonly rest: readonly string[];
}

const currencyWord = new RegExp(`^(?:${currencyAfter})$`, 'u');

/** Amounts, dates and places in reading order, none overlapping another. */
export function senseFacts(text: string): SenseFact[] {
  const found = [...datesIn(text), ...findQuantities(text).map(ofAmount), ...placesIn(text)];
  const inOrder = found.toSorted((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return inOrder.filter(fact => {
    const isFree = fact.start >= end;
    if (isFree) end = fact.end;
    return isFree;
  });
}

/** The two ends of a range are one fact: "2024-2026" is not "2024 and 2026". */
function datesIn(text: string): SenseFact[] {
  const byStart = Map.groupBy(findDates(text), ({ start }) => start);
  return [...byStart.values()].flatMap(dates => {
    const [first] = dates;
    return first ? [{ start: first.start, end: first.end, sense: dateSense(first, dates), rest: [] }] : [];
  });
}

/** A day that can be read in two ways, and a year that is not the calendar's, stay as they are written. */
function dateSense({ text }: StatedDate, dates: readonly StatedDate[]): string {
  const isos = dates.map(({ iso }) => iso).join('..');
  const isPlain = !/^\d{1,2}[/.]/u.test(text) && !/f(?:y|iscal)/iu.test(text);
  return `date:${isPlain ? isos : text.toLowerCase()}`;
}

/** What is counted stands beside the amount as a word. */
function ofAmount({ start, end, text, ...amount }: Quantity): SenseFact {
  const { value, low, high, unit, currency, kind, per, bound } = amount;
  const said = [kind === 'count' ? 'plain' : kind, value, low, high, kind === 'count' ? '' : unit];
  const sense = `amount:${JSON.stringify([...said, currency, per, bound])}`;
  const words = text.match(/\p{L}+/gu) ?? [];
  const asWritten = words.filter(word => currency === null && isSign(word)).map(word => `sign:${word}`);
  const rest = words.filter(word => !isSign(word) && !isPartOfAmount(word));
  return { start, end, sense: [sense, ...asWritten].join(' '), rest };
}

/** Signs of units and magnitudes differ by their case: GB and Gb, M and m. */
function isSign(word: string): boolean {
  return word.length <= 3 && !/^day$/iu.test(word) && !spelled.test(word);
}

function isPartOfAmount(word: string): boolean {
  return exponentOf(word) > 0 || unitOf(word) !== null || currencyWord.test(word) || spelled.test(word);
}

const spelled =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|an?|dozen|twice|thrice|per|percent|cent|to|and|US|A|C)$/iu;

/** A country by its letters is the country by its name. What belongs to one ("German") is left as a word. */
function placesIn(text: string): SenseFact[] {
  return findGeographies(text)
    .filter(isCountry)
    .map(({ start, end, name }) => ({
      start,
      end,
      sense: `name:${name}`,
      rest: [],
    }));
}

function isCountry({ text, name }: Geography): boolean {
  return /^[\p{Lu}.]{2,}$/u.test(text) || text === name || text.startsWith('United States');
}
