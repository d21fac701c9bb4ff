import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';
import type { StatedDate } from '#shared/text/dates';

const gap =
  /^\s?(?:\p{L}[\p{L}-]*\s){0,3}?\(?(?:in|for|during|by|as of|at the end of|at end of|since|until|,)?\s?(?:the (?:(?:year|quarter)(?: of)? )?|early |late |mid-?|calendar |year )?$/iu;
const opens =
  /^(?:in|for|during|by|as of|at the end of|since|until|till|before|from|after)\s(?:the (?:(?:year|quarter)(?: of)? )?|early |late |mid-?|calendar )?$/iu;

/** The date that a figure is given for, by the words that join the two: "383 million in 2021", "in 2021 it was 383 million". */
export function dateOf(statement: Statement, figure: Figure): string | null {
  if (figure.columnDates && figure.columnDates.length > 0) return figure.columnDates[0] ?? null;
  return (
    dateAfter(statement, figure)?.iso ??
    dateBefore(statement, figure)?.iso ??
    dateLeading(statement, figure)?.iso ??
    null
  );
}

function dateAfter({ text, dates, figures }: Statement, { start, end }: Figure): StatedDate | undefined {
  const next = dates.find(date => date.start >= end);
  if (!next || figures.some(other => other.start > start && other.start < next.start)) return undefined;
  const between = text.slice(end, next.start);
  if (/\b(?:from|to|than|against|and|or|but)\s/iu.test(between) || !gap.test(between)) return undefined;
  if (leadsFigure(text, next, figures)) return undefined;
  const isOneOfMany = dates.some(
    date =>
      date !== next &&
      date.start >= next.start &&
      /^(?:,| and| to|\s?[-–]| through| or)?\s?$/u.test(text.slice(next.end, date.start)),
  );
  return isOneOfMany ? undefined : next;
}

/** "14% of revenue (FY2025: 17%)", "46 million (2024: 37 million)": the date in brackets is that of the figure behind it. */
function leadsFigure(text: string, { end }: StatedDate, figures: readonly Figure[]): boolean {
  return figures.some(({ start }) => start >= end && /^\s?[:=]\s?$/u.test(text.slice(end, start)));
}

/** "Net loss for 2026 was 12.1 million". */
function dateBefore({ text, dates }: Statement, { start }: Figure): StatedDate | undefined {
  const last = dates.findLast(date => date.end <= start);
  return last && equals.test(text.slice(last.end, start)) ? last : undefined;
}

const equals =
  /^,?\s?(?:was|were|is|are|came to|comes to|stood at|stands at|reached|of|amounted to|at|it was|[:|])?\s?(?:about|around|roughly|some|over|nearly|only|just)?\s?$/iu;

/** A date that opens a part of a sentence is that of its only figure of a kind. */
function dateLeading({ text, dates, figures }: Statement, figure: Figure): StatedDate | undefined {
  const [from, to] = partAround(text, figure);
  const isInside = ({ start }: { readonly start: number }) => start >= from && start < to;
  const [first, ...more] = dates.filter(isInside);
  if (!first || more.some(({ start }) => start !== first.start) || first.start > figure.start) return undefined;
  const { dimension } = sizeOf(figure);
  if (figures.some(other => other !== figure && isInside(other) && sizeOf(other).dimension === dimension))
    return undefined;
  return opens.test(text.slice(from, first.start).trimStart()) ? first : undefined;
}

const boundary = /[;:!?|\n]|\.(?=\s)|,?\s(?:and|while|but|whereas)\s(?=(?:in|by|for|during)\s)/gu;

function partAround(text: string, { start, end }: Figure): [number, number] {
  const marks = Array.from(text.matchAll(boundary), ({ index, 0: mark }) => ({ index, after: index + mark.length }));
  const from = marks.findLast(({ after }) => after <= start)?.after ?? 0;
  return [from, marks.find(({ index }) => index >= end)?.index ?? text.length];
}

/** May one date be the other, told less precisely? */
export function isSameTime(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}
