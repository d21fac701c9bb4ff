import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';

/** Of a figure that has changed: what it was, or what it is; null when the text does not tell. */
export type FigureRole = 'before' | 'now' | null;

const filler =
  '(?:an?|the|about|around|roughly|some|over|nearly|only|just|under|almost|as (?:much|many) as|its|a (?:loss|profit) of)';
const ledAsBefore = new RegExp(
  `(?<![\\p{L}])(?:from|against|compared (?:with|to)|versus|vs\\.?|had been|was previously|instead of|rather than)(?:\\s${filler}){0,2}\\s?$`,
  'iu',
);
const ledAsNow = new RegExp(`(?<![\\p{L}])to(?:\\s${filler}){0,2}\\s?$`, 'iu');
/** No more than the counted noun stands between a figure and the words that date it. */
const datedBefore =
  /^\s?(?:(?!(?:than|over|on|from|versus|against|more|less|up|down|compared)\s)\p{L}+\s){0,3}(?:(?:an?|one|the|twelve|12) (?:year|quarter|month)s? (?:earlier|before|ago|prior|previously)|in the (?:same|prior|previous|preceding|year-ago|corresponding) |(?:the )?(?:previous|prior) (?:year|quarter|month)|previously|last year)(?!\p{L})/iu;
const opensBefore =
  /^(?:(?:an?|one|the|twelve|12) (?:year|quarter|month)s? (?:earlier|before|ago|prior)|previously|before that|(?:in|during|for) the (?:same|previous|prior|preceding|year-ago|corresponding)|the (?:previous|prior) (?:year|quarter|month))(?!\p{L})/iu;

/** "161.7 million, up from 130.4 million a year earlier": the second is what it was, the first what it is. */
export function roleOf(statement: Statement, figure: Figure): FigureRole {
  if (isBefore(statement, figure)) return 'before';
  const earlier = sentenceMates(statement, figure).filter(other => isBefore(statement, other));
  if (earlier.length === 0) return null;
  const isLed = ledAsNow.test(leadOf(statement, figure));
  return isLed || earlier.some(other => isNext(statement, figure, other)) ? 'now' : null;
}

function isBefore(statement: Statement, figure: Figure): boolean {
  const lead = leadOf(statement, figure);
  if (ledAsBefore.test(lead) && sentenceMates(statement, figure).length > 0) return true;
  if (datedBefore.test(statement.text.slice(figure.end))) return true;
  const part = lead.slice(lead.lastIndexOf(';') + 1);
  const from = figure.start - part.length;
  return (
    opensBefore.test(part.trimStart()) &&
    !sentenceMates(statement, figure).some(({ start }) => start >= from && start < figure.start)
  );
}

/** The words of its sentence before it. */
function leadOf({ text, sentenceAround }: Statement, { start }: Figure): string {
  const [from] = sentenceAround(start);
  return text.slice(from, start).trimStart();
}

/** Other figures of its dimension in its sentence. */
function sentenceMates({ figures, sentenceAt }: Statement, figure: Figure): Figure[] {
  const { dimension } = sizeOf(figure);
  return figures.filter(
    other =>
      other !== figure && sizeOf(other).dimension === dimension && sentenceAt(other.start) === sentenceAt(figure.start),
  );
}

/** No third figure of the dimension stands between two. */
function isNext(statement: Statement, one: Figure, other: Figure): boolean {
  const [from, to] = [Math.min(one.start, other.start), Math.max(one.start, other.start)];
  return !sentenceMates(statement, one).some(({ start }) => from < start && start < to);
}
