import { type Comparison, type Issue, statedFigures } from '#activities/verification/verify/comparison';
import { dateOf } from '#activities/verification/verify/dated-figures';
import { partialDatesIn } from '#activities/verification/verify/dates/partial-dates';
import { sizeOf } from '#activities/verification/verify/figure-sizes';
import { compareTimes } from '#activities/verification/verify/figure-times';
import type { Figure } from '#activities/verification/verify/figures';
import { type Anchor, fitAt, surroundingsOf } from '#activities/verification/verify/placing';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';
import type { StatedDate } from '#shared/text/dates';

/** Two facts that fit so much better with their places exchanged seldom do so by chance. */
const margin = 1.15;
/** By the names beside them alone, which tell more surely whose a fact is, */
const nameMargin = 1.5;
/** where names stand near enough to tell. */
const leastByNames = 0.4;

/** So much better must two fit where they are for neither to be asked about alone. */
const inPlace = 1.6;

interface Fact {
  readonly anchor: Anchor & { readonly text: string };
  readonly kind: string;
  readonly there: readonly Anchor[];
}

/** Two figures or dates that would fit better with their places exchanged. */
export function pairsPlaced(comparison: Comparison): Issue[] {
  const { claim, evidence } = comparison;
  const placed = factsOf(comparison).filter(({ there }) => there.length > 0);
  return placed.flatMap((one, i) =>
    placed.slice(i + 1).flatMap((other): Issue[] => {
      if (one.kind !== other.kind || one.there.some(place => other.there.some(each => each.start === place.start)))
        return [];
      if (isSideBySide(claim.text, one.anchor, other.anchor) || isOfItsTime(comparison, one, other)) return [];
      if (isOtherCell(evidence.stated.text, one.there, other.there[0] ?? one.anchor)) return [];
      if (!isExchanged(comparison, one, other)) return [];
      return [
        {
          rule: 'facts-placed',
          severity: 'conflict',
          detail: `${one.anchor.text.trim()} and ${other.anchor.text.trim()} have changed places`,
        },
      ];
    }),
  );
}

function factsOf(comparison: Comparison): Fact[] {
  const {
    claim,
    evidence: { stated },
  } = comparison;
  const figures = claim.figures.map(figure => ({
    anchor: figure,
    kind: sizeOf(figure).dimension,
    there: statedFigures(comparison, figure),
  }));
  const dates = claim.dates.map(date => ({
    anchor: date,
    kind: 'date',
    there: stated.dates.filter(({ iso }) => iso.startsWith(date.iso)),
  }));
  const days = daysOf(claim).map(day => ({
    anchor: day,
    kind: 'date',
    there: [
      ...stated.dates.filter(({ iso }) => iso.endsWith(`-${day.iso}`)),
      ...daysOf(stated).filter(({ iso }) => iso === day.iso),
    ],
  }));
  return [...figures, ...dates, ...days];
}

/** One of them is given for the same time in both texts. */
function isOfItsTime(comparison: Comparison, ...facts: readonly Fact[]): boolean {
  const {
    claim,
    evidence: { stated },
  } = comparison;
  return facts.some(({ anchor }) =>
    claim.figures.some(
      figure =>
        (figure === anchor || claim.dates.some(date => date === anchor && date.iso === dateOf(claim, figure))) &&
        statedFigures(comparison, figure).some(found => compareTimes(claim, figure, { stated, found }) === 'same'),
    ),
  );
}

/** Two figures of the claim that clearly fit better where they are than with their places exchanged. */
export function areInPlace(comparison: Comparison, one: Figure, other: Figure): boolean {
  const { claim } = comparison;
  if (isPartOf(one, other, claim.text) || isPartOf(other, one, claim.text)) return true;
  const placed = (figure: Figure) => ({
    anchor: figure,
    there: statedFigures(comparison, figure),
  });
  const { now, exchanged } = fitsOf(comparison, placed(one), placed(other), word => isFigureWord(word, claim));
  return now >= exchanged * inPlace;
}

/** "3 of the 5 million": which is the part goes without asking. */
function isPartOf(part: Figure, whole: Figure, text: string): boolean {
  const [size = 0, all = 0] = [sizeOf(part).sizes[0], sizeOf(whole).sizes[0]];
  return (
    part.end < whole.start && size < all && /^\sof (?:the |its |their |all )?$/u.test(text.slice(part.end, whole.start))
  );
}

function isExchanged(comparison: Comparison, one: Fact, other: Fact): boolean {
  const { claim } = comparison;
  const isBetter = (isLeftOut: (word: Word) => boolean, by: number, least: number) => {
    const { now, exchanged } = fitsOf(comparison, one, other, isLeftOut);
    return exchanged > now * by && exchanged >= least;
  };
  const isFact = (word: Word) => isFigureWord(word, claim);
  const isNoName = ({ at, start }: Word) => at === 0 || !/\p{Lu}/u.test(claim.text.charAt(start));
  return isBetter(isFact, margin, 0) || isBetter(word => isFact(word) || isNoName(word), nameMargin, leastByNames);
}

/** How well two facts fit where they are, and with their places exchanged, by the words that are not left out. */
function fitsOf(
  { claim, evidence: { stated }, weightOf }: Comparison,
  one: Pick<Fact, 'there'> & { readonly anchor: Anchor },
  other: Pick<Fact, 'there'> & { readonly anchor: Anchor },
  isLeftOut: (word: Word) => boolean,
): { readonly now: number; readonly exchanged: number } {
  const matched = (from: typeof one, to: typeof one) => {
    const around = surroundingsOf(claim, from.anchor, stated, isLeftOut, weightOf);
    return Math.max(0, ...to.there.map(place => fitAt(around, stated, place)));
  };
  return { now: matched(one, one) + matched(other, other), exchanged: matched(one, other) + matched(other, one) };
}

/** Days told without a year. */
function daysOf({ text, dates }: Statement): StatedDate[] {
  return partialDatesIn(text, dates).flatMap(({ month, day, ...at }) =>
    month && day ? [{ ...at, iso: `${month}-${day}` }] : [],
  );
}

/** "Between 2021 and 2024": what stands around the one stands around the other. */
function isSideBySide(text: string, one: Anchor, other: Anchor): boolean {
  return /^\s?(?:and|to|or|,|[-–—])\s?$/u.test(
    text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)),
  );
}

/** Between two cells of a row, or two rows. */
const otherCell = /\s\|\s|\n\n/u;

/** A place in another cell than all of these. */
export function isOtherCell(text: string, own: readonly Anchor[], { start }: Anchor): boolean {
  return own.every(place => otherCell.test(text.slice(Math.min(place.start, start), Math.max(place.start, start))));
}
