import { monthNumber, monthSource } from '#shared/text/month-names';

/** A day or month told without its year ("14 July", "in August"), or a day without its month ("on the 16th"). */
export interface PartialDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** "07"; null: only the day is told. */
  readonly month: string | null;
  /** "14"; null: only the month is told. */
  readonly day: string | null;
}

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const notOfNumber = '(?![\\d%]|[.,:]\\d)';
const forms = [
  new RegExp(`(?<![\\p{L}\\d.,:])(?<day>${day})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<month>${monthSource})(?!\\p{L})`, 'gu'),
  new RegExp(`(?<!\\p{L})(?<month>${monthSource})\\s(?<day>${day})(?:st|nd|rd|th)?(?!\\p{L})${notOfNumber}`, 'gu'),
  /(?<!\p{L})(?<month>January|February|April|June|July|September|October|November|December)(?!\p{L})/gu,
  // Also a verb, a name or an adjective: only where a date is expected.
  /(?<=(?<!\p{L})(?:in|by|of|until|till|since|from|to|through|before|after|between|during|for|early|late|mid|this|last|next|and|[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom)[ -])(?<month>March|May|August)(?!\p{L})/gu,
  new RegExp(
    `(?<=(?<!\\p{L})(?:on|by|until|since|from|before|after) the )(?<day>${day})(?:st|nd|rd|th)(?=[.,;:)]|$|\\s(?:with|and|or|but|at|by|to|for|in|it|we|they|she|he|the|as|when|after|before)(?!\\p{L}))`,
    'giu',
  ),
];

/** Outside the spans that are read as dates already. */
export function partialDatesIn(
  text: string,
  taken: readonly { readonly start: number; readonly end: number }[],
): PartialDate[] {
  const found: PartialDate[] = [];
  for (const form of forms)
    for (const { index: start, 0: written, groups } of text.matchAll(form)) {
      const end = start + written.length;
      if ([...taken, ...found].some(other => other.start < end && start < other.end)) continue;
      const { month, day: number } = groups ?? {};
      found.push({
        start,
        end,
        text: written,
        month: month ? monthNumber(month) : null,
        day: number?.padStart(2, '0') ?? null,
      });
    }
  return found.sort((one, other) => one.start - other.start);
}
