import { clauseFinder, type SentenceFinder, sentenceFinder } from '#activities/verification/verify/clauses';
import { datesOf } from '#activities/verification/verify/dates/dates-of';
import { type Figure, figuresOf } from '#activities/verification/verify/figures';
import { type Word, wordsIn } from '#activities/verification/verify/words';
import type { StatedDate } from '#shared/text/dates';
import { demonyms } from '#shared/text/demonyms';
import { findGeographies, type Geography } from '#shared/text/geographies';
import { provinces } from '#shared/text/provinces';

/** A text as it is compared: words with what they may be told by, figures, dates, places. */
export interface Statement extends SentenceFinder {
  readonly text: string;
  readonly words: readonly Word[];
  /** Of all words. */
  readonly keys: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  readonly dates: readonly StatedDate[];
  readonly places: readonly Geography[];
  clauseAt(offset: number): number;
}

/** `rowFigures`: those of a row, which its columns tell; otherwise they are read from the text. */
export function statementOf(text: string, rowFigures?: readonly Figure[]): Statement {
  const words = wordsIn(text);
  const dates = datesOf(text);
  return {
    text,
    words,
    keys: new Set(words.flatMap(word => word.keys)),
    figures: rowFigures ?? figuresOutside(dates, text),
    dates,
    places: placesIn(text),
    clauseAt: clauseFinder(text),
    ...sentenceFinder(text),
  };
}

/** "Nine months" of "the first nine months of 2025" is no amount of its own. */
function figuresOutside(dates: readonly StatedDate[], text: string): Figure[] {
  return figuresOf(text).filter(({ start, end }) => !dates.some(date => date.start <= start && end <= date.end));
}

/** Words that figures and dates are made of; they are compared as such. */
export function isFigureWord({ start, end }: Word, { figures, dates }: Statement): boolean {
  return [...figures, ...dates].some(fact => fact.start < end && start < fact.end);
}

/** Those who come from a place name it. */
export function placesIn(text: string): Geography[] {
  const people = Array.from(text.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu)).flatMap(
    (match): Geography[] => {
      const name = demonyms.get(match[0]) ?? provinces.get(match[0]);
      return name ? [{ start: match.index, end: match.index + match[0].length, text: match[0], name }] : [];
    },
  );
  const found = findGeographies(text);
  return [...found, ...people.filter(each => !found.some(place => place.start < each.end && each.start < place.end))];
}
