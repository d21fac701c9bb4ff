import { monthsOf } from '#activities/verification/verify/dates/told-dates';
import type { Statement } from '#activities/verification/verify/statement';
import type { StatedDate } from '#shared/text/dates';

type Dated = Pick<Statement, 'text' | 'dates'>;

const tooLate =
  /(?<!\p{L})(?:too late|no longer|came late|(?:missed|misses|after) the (?:deadline|cut-?off|end)|(?:not|never|n['’]t) (?:be |been )?(?:covered|eligible|entitled|included|counted))(?!\p{L})/iu;
const stillOn =
  /(?<!\p{L})(?:still|(?:not|never|n['’]t)(?: yet)? (?:given up|stopped|ended|ceased|abandoned|closed|finished|expired|over)|yet to (?:end|stop|cease|close)|suffic(?:es?|ed)|enough|in time|covered|eligible|belongs?|counts?)(?!\p{L})/iu;
const opens = /(?<!\p{L})(?:from|since|between|as of|starting|beginning)\s(?:the\s)?$/iu;
const joins = /^\s?(?:to|until|till|through|and|[-–—])\s?(?:at least\s|the (?:end|start|beginning) of\s)?$/iu;
const closes =
  /(?<!\p{L})(?:until|till|by|before|deadline(?:\s\|\s[\p{L}\s]+)?:?|up to|no later than|ends?|ended|closes?|closed)(?:\s(?:on|in|at least|the))*\s?$/iu;

/** "In December it was too late", "by 2022 it had not stopped": what a claim says of a time follows from the stretch that the source gives. */
export function isCaseOfStretch(
  date: StatedDate,
  claim: Dated & Pick<Statement, 'sentenceAround'>,
  there: Dated,
): boolean {
  const [from, to] = claim.sentenceAround(date.start);
  const sentence = claim.text.slice(from, to);
  const isLate = tooLate.test(sentence);
  if (isLate === stillOn.test(withoutLate(sentence)) || isBound(date, claim.text)) return false;
  const [first, last] = monthsOf(date.iso);
  return stretchesIn(there).some(({ opening, closing }) =>
    isLate ? closing < first : opening <= first && last <= closing && (opening < first || last < closing),
  );
}

function withoutLate(text: string): string {
  return text.replace(tooLate, ' ');
}

/** The claim itself gives a bound, which must be the source's. */
function isBound({ start, end }: StatedDate, text: string): boolean {
  const before = text.slice(0, start);
  return (
    /(?<!\p{L})(?:from|since|between|until|till|before|after|up to|to|through|and|[-–—])\s?(?:the\s)?$/iu.test(
      before,
    ) || /^\s(?:at the (?:latest|earliest)|at least|onwards?|or (?:later|earlier))(?!\p{L})/iu.test(text.slice(end))
  );
}

interface Stretch {
  readonly opening: number;
  readonly closing: number;
}

/** From one date to the next, or up to one: in months, counted through all years. */
function stretchesIn({ text, dates }: Dated): Stretch[] {
  return dates.flatMap((date, i): Stretch[] => {
    const next = dates[i + 1];
    const before = text.slice(Math.max(0, date.start - 40), date.start);
    const [first, last] = monthsOf(date.iso);
    if (next && opens.test(before) && joins.test(text.slice(date.end, next.start)))
      return [{ opening: first, closing: monthsOf(next.iso)[1] }];
    return closes.test(before) && !opensWith(text, dates[i - 1], date)
      ? [{ opening: Number.NEGATIVE_INFINITY, closing: last }]
      : [];
  });
}

function opensWith(text: string, before: StatedDate | undefined, date: StatedDate): boolean {
  return before !== undefined && joins.test(text.slice(before.end, date.start));
}
