import type { OpenedSource } from '#activities/verification/evidence/library';
import { oncePer } from '#activities/verification/verify/once-per';
import { findDates } from '#shared/text/dates';

/** What "in August", "last year" and "at year end" count from in a document. */
export interface DocumentTime {
  /** When it was published, if it says so to the month at least. */
  readonly publishedAt: string | null;
  /** The days on which the year and the quarter that it reports on ended. */
  readonly yearEnd: string | null;
  readonly quarterEnd: string | null;
  /** The quarter that its title names. */
  readonly quarter: string | null;
}

/** Where a document says what period it is about. */
const opening = 8_000;
const ended =
  /(?<!\p{L})(?<part>year|quarter|(?:three|six|nine|twelve) months)s? end(?:ed|ing)(?: on)?,? (?<date>[\p{L}\d .,-]{6,24})/giu;
const lastDays: Readonly<Record<string, string>> = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' };

export const documentTime: (of: OpenedSource) => DocumentTime = oncePer(read);

function read({ source: { title, publishedAt }, text }: OpenedSource): DocumentTime {
  const ends = Array.from(text.slice(0, opening).matchAll(ended)).flatMap(({ groups }) => {
    const [first] = findDates(groups?.['date'] ?? '');
    return first?.iso.length === 10 ? [{ isYear: /year|twelve/iu.test(groups?.['part'] ?? ''), iso: first.iso }] : [];
  });
  const quarters = new Set(findDates(title).flatMap(({ iso }) => (/-Q\d$/u.test(iso) ? [iso] : [])));
  const [quarter = null] = quarters.size === 1 ? quarters : [];
  return {
    publishedAt: publishedAt && /^\d{4}-\d{2}/u.test(publishedAt) ? publishedAt : null,
    yearEnd: ends.find(({ isYear }) => isYear)?.iso ?? null,
    quarterEnd: ends.find(({ isYear }) => !isYear)?.iso ?? lastDayOf(quarter),
    quarter,
  };
}

function lastDayOf(quarter: string | null): string | null {
  return quarter && `${quarter.slice(0, 4)}-${lastDays[quarter.slice(5)]}`;
}
