import { completedAfter } from '#activities/verification/verify/dates/dates-of';
import type { DocumentTime } from '#activities/verification/verify/dates/document-time';
import { type PartialDate, partialDatesIn } from '#activities/verification/verify/dates/partial-dates';
import type { Statement } from '#activities/verification/verify/statement';
import type { StatedDate } from '#shared/text/dates';

/**
 * A piece of a document with the dates that its surroundings complete: "in August" of the year that the sentences before it
 * are about, or else in which the document was published; "at year end" on the day on which the year reported on ended.
 */
export function withCompletedDates(stated: Statement, near: Statement, time: DocumentTime): Statement {
  const last = near.dates.findLast(({ iso }) => /^\d{4}-\d{2}/u.test(iso))?.iso ?? null;
  const completed = partialDatesIn(stated.text, stated.dates).flatMap(partial => {
    const iso = last ? completedAfter(partial, last) : asPublished(partial, stated, time);
    return iso === null ? [] : [dateAt(partial, iso)];
  });
  const today = near.dates.findLast(({ iso }) => iso.length === 10)?.iso ?? time.publishedAt;
  const told = [...completed, ...relativeDates(stated, { ...time, today })];
  if (told.length === 0) return stated;
  return { ...stated, dates: [...stated.dates, ...told].sort((one, other) => one.start - other.start) };
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function dateAt({ start, end, text }: Place, iso: string): StatedDate {
  return { start, end, text, iso, isCompleted: true };
}

const toCome =
  /(?<!\p{L})(?:will|would|shall|must|to be|by|until|from|due|next|coming|upcoming|deadline|plan(?:s|ned)?|expect(?:s|ed)?|schedul(?:ed|es)|starts?|begins?|opens?|ends?|expires?|going to)(?!\p{L})/iu;

/** A month after that of publication is to come where the sentence says so, and else of the year before. */
function asPublished(
  { start, month, day }: PartialDate,
  stated: Statement,
  { publishedAt }: DocumentTime,
): string | null {
  if (publishedAt === null) return null;
  const [own, published] = [month ?? publishedAt.slice(5, 7), publishedAt.slice(5, 7)];
  const isPast = own > published && !toCome.test(stated.text.slice(...stated.sentenceAround(start)));
  const year = Number(publishedAt.slice(0, 4)) - (isPast ? 1 : 0);
  return [year, own, day].filter(part => part !== null).join('-');
}

interface Now extends DocumentTime {
  /** Of the entry of a diary or forum that a piece stands in. */
  readonly today: string | null;
}

const relative =
  /(?<!\p{L})(?<which>last|this|next) year(?![\p{L}'’]|-)|(?<!\p{L})(?:(?:fiscal |financial )?(?<end>year|quarter)[ -]end|(?:the )?end of the (?:(?:fiscal|financial|reporting) (?<late>year)|(?<also>quarter)))(?!\p{L})|(?<!\p{L})(?<today>today)(?![\p{L}'’])|(?<=(?<!\p{L})(?:during|in|for|over|of|within) (?:the|this) )(?<quarter>quarter)(?!\p{L}| (?:of|end)|-)/giu;
const steps: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** "Last year", "today", "at quarter end", "during the quarter". */
function relativeDates({ text }: Statement, time: Now): StatedDate[] {
  return Array.from(text.matchAll(relative)).flatMap((match): StatedDate[] => {
    const iso = isoOf(match.groups ?? {}, time);
    return iso === null
      ? []
      : [dateAt({ start: match.index, end: match.index + match[0].length, text: match[0] }, iso)];
  });
}

function isoOf(groups: Record<string, string | undefined>, time: Now): string | null {
  const { which, end, late, also, quarter, today } = groups;
  if (today) return time.today;
  if (which)
    return time.publishedAt && String(Number(time.publishedAt.slice(0, 4)) + (steps[which.toLowerCase()] ?? 0));
  if (quarter) return time.quarter;
  return /year/iu.test(end ?? late ?? also ?? '') ? time.yearEnd : time.quarterEnd;
}
