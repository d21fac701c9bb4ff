import { dateOf, isSameTime } from '#activities/verification/verify/dated-figures';
import { type FigureRole, roleOf } from '#activities/verification/verify/figure-roles';
import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';

/** By what the words around two equal figures say of their time: the same one, different ones, or nothing. */
export function compareTimes(
  claim: Statement,
  figure: Figure,
  { stated, found }: { readonly stated: Statement; readonly found: Figure },
): 'same' | 'other' | null {
  const [told, there] = [roleOf(claim, figure), roleOf(stated, found)];
  const [on, onThere] = [dateOf(claim, figure) ?? dateOfRole(claim, told), dateOf(stated, found)];
  if (on !== null && onThere !== null) return isSameTime(on, onThere) ? 'same' : 'other';
  if (told !== null && there !== null)
    return told === there && isSamePeriod(sentenceOf(claim, figure), sentenceOf(stated, found)) ? 'same' : 'other';
  return on !== null && there !== null && isOfOther(stated, found, on) ? 'other' : null;
}

/** "Between 2021 and 2024 it fell from 383 to 152 million": what was is of the first of two dates. */
function dateOfRole({ dates }: Statement, role: FigureRole): string | null {
  const isos = [...new Set(dates.map(({ iso }) => iso))].sort();
  if (isos.length !== 2 || role === null) return null;
  return (role === 'before' ? isos[0] : isos[1]) ?? null;
}

/** "4.5 hours, down from 9 hours in 2023": the date is that of the other of two. */
function isOfOther(stated: Statement, found: Figure, on: string): boolean {
  const { dimension } = sizeOf(found);
  return stated.figures.some(figure => {
    if (figure === found || sizeOf(figure).dimension !== dimension || roleOf(stated, figure) === roleOf(stated, found))
      return false;
    const date = dateOf(stated, figure);
    return date !== null && isSameTime(date, on) && stated.sentenceAt(figure.start) === stated.sentenceAt(found.start);
  });
}

function sentenceOf({ text, sentenceAround }: Statement, { start }: Figure): string {
  return text.slice(...sentenceAround(start));
}

const comparedWith =
  /(?:(year|quarter|month)s? (?:earlier|before|ago)|(?:previous|prior|last) (year|quarter|month)|(year|quarter|month)-(?:ago|on-|over-))/giu;

/** A year earlier is not a month earlier; twelve months are a year. */
function isSamePeriod(one: string, other: string): boolean {
  const periodsOf = (text: string) =>
    Array.from(text.replace(/(?:twelve|12) months/giu, 'year').matchAll(comparedWith), ([, a, b, c]) =>
      (a ?? b ?? c ?? '').toLowerCase(),
    );
  const [told, there] = [periodsOf(one), periodsOf(other)];
  return told.length === 0 || there.length === 0 || told.some(period => there.includes(period));
}
