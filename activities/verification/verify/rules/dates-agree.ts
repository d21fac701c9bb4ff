import type { Issue, Rule } from '#activities/verification/verify/comparison';
import { isCaseOfStretch } from '#activities/verification/verify/dates/cases-of-stretches';
import { isOnlyCompared } from '#activities/verification/verify/dates/compared-times';
import { partialDatesIn } from '#activities/verification/verify/dates/partial-dates';
import { isShiftedFrom, isShiftedTo } from '#activities/verification/verify/dates/shifted-dates';
import { isDateTold } from '#activities/verification/verify/dates/told-dates';
import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import { isYearBeforeTold } from '#activities/verification/verify/reckoning/other-sides';
import type { Statement } from '#activities/verification/verify/statement';
import type { StatedDate } from '#shared/text/dates';
import { dayInWords } from '#shared/text/month-names';

/** Years and dates stand in the source. A claim may be less precise than it, never more. */
export const datesAgree: Rule = {
  name: 'dates-agree',
  run: ({ claim, evidence }) => {
    const { stated, near } = evidence;
    const days = new Set([...daysOf(stated), ...daysOf(near)]);
    const strange = [...daysOf(claim)].filter(day => !days.has(day));
    const noDays = strange.map(
      (day): Issue => ({ rule: 'dates-agree', severity: 'missing', detail: `${dayInWords(day)} is not in the source` }),
    );
    const untold = claim.dates.filter(date => !isTold(date, claim, evidence)).map(({ iso }) => iso);
    const isSilent = stated.dates.every(({ isCompleted }) => isCompleted);
    const instead = [...new Set([...isosOf(stated), ...(isSilent ? isosOf(near) : [])])].slice(0, 3).join(', ');
    const noDates = [...new Set(untold)].map(
      (iso): Issue => ({
        rule: 'dates-agree',
        severity: instead ? 'conflict' : 'missing',
        detail: `${iso} is not in the source${instead ? `; it has ${instead}` : ''}`,
      }),
    );
    const compared = claim.dates.filter(date => isOnlyCompared(date, claim, stated));
    const ofOther = [...new Set(compared.map(({ iso }) => iso))].map(
      (iso): Issue => ({
        rule: 'dates-agree',
        severity: 'conflict',
        detail: `${iso} is in the source what something is compared with`,
      }),
    );
    const shifted = claim.dates.filter(date => isShiftedFrom(date, claim, stated));
    const ofShifted = [...new Set(shifted.map(({ iso }) => iso))].map(
      (iso): Issue => ({
        rule: 'dates-agree',
        severity: 'conflict',
        detail: `${iso} is in the source what another date is told by`,
      }),
    );
    return [...noDates, ...ofOther, ...ofShifted, ...noDays];
  },
};

/** What stands around a piece tells the time of one that has no date of its own, or only such as the claim tells as well. */
function isTold(date: StatedDate, claim: Statement, { stated, near, title }: EvidenceSpan): boolean {
  if (isDateTold(date, claim, stated) || isCaseOfStretch(date, claim, stated)) return true;
  if (isShiftedTo(date, claim, stated) || isYearBeforeTold(date, claim, stated)) return true;
  const written = stated.dates.filter(({ isCompleted }) => !isCompleted);
  const others = claim.dates.filter(other => other.iso !== date.iso);
  const isOpen = written.every(each => others.some(other => isDateTold(other, claim, { ...stated, dates: [each] })));
  return isOpen && (isDateTold(date, claim, near) || isDateTold(date, claim, title));
}

/** "30 June" and "June 30", whatever the year: a day told without its year is no date yet. */
function daysOf({ text, dates }: Statement): Set<string> {
  const partial = partialDatesIn(text, dates).flatMap(({ month, day }) => (month && day ? [`${month}-${day}`] : []));
  const whole = dates.flatMap(({ iso }) => (/^\d{4}-\d{2}-\d{2}$/u.test(iso) ? [iso.slice(5)] : []));
  return new Set([...partial, ...whole]);
}

function isosOf({ dates }: Statement): string[] {
  return dates.map(({ iso }) => iso);
}
