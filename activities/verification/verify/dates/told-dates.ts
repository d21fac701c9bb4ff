import type { Statement } from '#activities/verification/verify/statement';
import type { StatedDate } from '#shared/text/dates';

type Dated = Pick<Statement, 'text' | 'dates'>;

/** Does a source have a date of a claim: itself, more precisely, or as one end of the same stretch of time? */
export function isDateTold(date: StatedDate, claim: Dated, there: Dated): boolean {
  return (
    isTold(
      date.iso,
      there.dates.map(({ iso }) => iso),
    ) || isEndTold(date, claim, there)
  );
}

/** Is a date of a claim among those of a source, in its own or in less precise words? */
function isTold(iso: string, there: readonly string[]): boolean {
  return there.some(
    each =>
      each === iso ||
      each.startsWith(`${iso}-`) ||
      (!there.some(other => /-[QH]\d$/u.test(other)) && isPartOf(each, iso)),
  );
}

/** May 2024 lies in the second quarter; only the claim may be the wider one. */
function isPartOf(exact: string, wide: string): boolean {
  const [, year, month] = /^(\d{4})-(\d{2})/u.exec(exact) ?? [];
  const [, wideYear, part, number] = /^(\d{4})-([QH])(\d)$/u.exec(wide) ?? [];
  if (!year || !month || year !== wideYear) return false;
  return Math.ceil(Number(month) / (part === 'Q' ? 3 : 6)) === Number(number);
}

interface Stretch {
  /** Months, counted through all years. */
  readonly from: number;
  readonly to: number;
  readonly dates: readonly StatedDate[];
}

/** "Between April and June 2026" is the second quarter, and "the first half" what lies between January and June. */
function isEndTold(date: StatedDate, claim: Dated, there: Dated): boolean {
  const own = stretchesOf(claim).filter(({ dates }) => dates.includes(date));
  if (own.length === 0) return false;
  const others = stretchesOf(there);
  return own.some(({ from, to }) => others.some(other => other.from === from && other.to === to));
}

function stretchesOf({ text, dates }: Dated): Stretch[] {
  const single = dates.flatMap((date): Stretch[] => {
    const [from, to] = monthsOf(date.iso);
    return from < to ? [{ from, to, dates: [date] }] : [];
  });
  const pairs = dates.flatMap((first, i): Stretch[] => {
    const second = dates[i + 1];
    if (!second || !isStretch(text, first, second)) return [];
    const [from, to] = [monthsOf(first.iso)[0], monthsOf(second.iso)[1]];
    return from < to ? [{ from, to, dates: [first, second] }] : [];
  });
  return [...single, ...pairs];
}

const joins = /^\s?(?:to|until|till|through|[-–—])\s?(?:the (?:end|start|beginning) of |early |late )?$/u;

function isStretch(text: string, first: StatedDate, second: StatedDate): boolean {
  if (first.start === second.start) return true;
  const between = text.slice(first.end, second.start);
  return (
    joins.test(between) || (/^\sand\s$/u.test(between) && /\b[Bb]etween\s(?:the\s)?$/u.test(text.slice(0, first.start)))
  );
}

/** First and last month of a date, counted through all years. */
export function monthsOf(iso: string): readonly [from: number, to: number] {
  const year = Number(iso.slice(0, 4)) * 12;
  const [, part, number] = /^\d{4}-([QH])(\d)$/u.exec(iso) ?? [];
  if (part && number) {
    const length = part === 'Q' ? 3 : 6;
    return [year + length * (Number(number) - 1) + 1, year + length * Number(number)];
  }
  const month = Number(iso.slice(5, 7));
  return month > 0 ? [year + month, year + month] : [year + 1, year + 12];
}
