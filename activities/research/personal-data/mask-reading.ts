import type { StatedMetadata } from '#activities/research/corpus/stated-metadata';
import { columnSpans } from '#activities/research/personal-data/column-spans';
import { findPatterns, findPersonalData } from '#activities/research/personal-data/find-personal-data';
import { Marks } from '#activities/research/personal-data/marks';
import { organisationsIn } from '#activities/research/personal-data/organisation-columns';
import { personalDataNote } from '#activities/research/personal-data/personal-data-note';
import { apart, type PersonalSpan } from '#activities/research/personal-data/personal-span';
import { type ReplacedText, replaceSpans } from '#activities/research/personal-data/replaced-text';
import { type ShownText, shownText } from '#activities/research/personal-data/shown-text';
import type { DraftPassage, Reading } from '#activities/research/readers/define-reader';

interface Masked {
  readonly reading: Reading;
  /** What is said about the document from outside. */
  readonly listed: StatedMetadata;
  /** The same with the names of people left in, for what compares and shows nothing of it. */
  named(): Named;
}

interface Named extends Omit<Masked, 'named'> {
  /** What leads from it to the one without names. */
  readonly shown: ShownText;
}

/**
 * A document in which nothing personal is left: marks stand in its text, its passages are the same slices of the new text,
 * and a note says how much was masked, never what. Linear in the length of the text.
 */
export function maskReading(reading: Reading, listed: StatedMetadata): Masked {
  const marks = new Marks();
  const organisations = organisationsIn(reading.passages);
  const spans = apart([...columnSpans(reading.passages), ...findPersonalData(reading.text, organisations)]);
  for (const span of spans) marks.count(span);
  const terms = { spans, marks, maskLine: maskWords };
  const { reading: masked } = withMarks(reading, terms);
  const note = personalDataNote(marks.counts);
  return {
    reading: { ...masked, faults: note ? [...reading.faults, note] : reading.faults },
    listed: maskMetadata(listed, terms),
    named: () => namedReading(reading, listed, terms),
  };
}

function namedReading(reading: Reading, listed: StatedMetadata, { spans, marks }: Terms): Named {
  const terms = { spans: spans.filter(({ kind }) => kind !== 'name'), marks, maskLine: maskPatterns };
  const { reading: named, replaced } = withMarks(reading, terms);
  const names = spans
    .filter(({ kind }) => kind === 'name')
    .map(span => ({ ...span, start: replaced.startOf(span.start), end: replaced.endOf(span.end) }));
  const markOf = (span: PersonalSpan) => marks.markOf(span);
  const shown = shownText(named.text, replaceSpans(named.text, names, markOf), { spans: names, markOf });
  return { reading: named, listed: maskMetadata(listed, terms), shown };
}

interface Terms {
  readonly spans: readonly PersonalSpan[];
  readonly marks: Marks;
  /** Of a line that is no part of the text. */
  readonly maskLine: (line: string, marks: Marks) => string;
}

function withMarks(reading: Reading, terms: Terms): { reading: Reading; replaced: ReplacedText } {
  const replaced = replaceSpans(reading.text, terms.spans, span => terms.marks.markOf(span));
  const passages = maskPassages(reading.passages, replaced, terms);
  const metadata = maskMetadata(reading.metadata, terms);
  return { reading: { ...reading, text: replaced.text, passages, metadata }, replaced };
}

function maskPassages(
  passages: readonly DraftPassage[],
  replaced: ReplacedText,
  { spans, marks, maskLine }: Terms,
): DraftPassage[] {
  const finder = new SpansWithin(spans);
  const headings = new Map<string, string>();
  const columns = new Map<string, string>();
  const headingOf = (heading: string) => kept(headings, heading, () => maskLine(heading, marks));
  const nameOf = (column: string) => kept(columns, column, () => maskPatterns(column, marks));
  return passages.map(passage => ({
    ...maskPassage(passage, replaced, { within: finder.of(passage), marks, nameOf }),
    headings: passage.headings.map(headingOf),
  }));
}

interface Ground {
  readonly within: readonly PersonalSpan[];
  readonly marks: Marks;
  /** Of a column, by its own name. */
  readonly nameOf: (column: string) => string;
}

function maskPassage(passage: DraftPassage, replaced: ReplacedText, { within, marks, nameOf }: Ground): DraftPassage {
  const start = replaced.startOf(passage.start);
  const end = replaced.endOf(passage.end);
  const literals = within.map(span => ({
    literal: passage.text.slice(Math.max(0, span.start - passage.start), span.end - passage.start),
    mark: marks.markOf(span),
  }));
  // What stands in the text as it does in a cell has been looked at there.
  const isClean = (cell: string) => within.length === 0 && passage.text.includes(cell);
  const fields = Object.entries(passage.fields).map(([name, value]) => [
    nameOf(name),
    isClean(value) ? value : maskCell(value, literals, marks),
  ]);
  return { ...passage, start, end, text: replaced.text.slice(start, end), fields: Object.fromEntries(fields) };
}

interface Literal {
  readonly literal: string;
  readonly mark: string;
}

/** Cells are not slices of the text: an escaped quote or a decimal comma is written otherwise in them. */
function maskCell(value: string, literals: readonly Literal[], marks: Marks): string {
  let masked = value;
  for (const { literal, mark } of [...literals].sort((one, other) => other.literal.length - one.literal.length)) {
    if (literal) masked = masked.replace(wholly(literal), () => mark);
  }
  return maskPatterns(masked, marks);
}

/** The surname "Lee" is no part of "Leeds". */
function wholly(literal: string): RegExp {
  const escaped = literal.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
}

/** A line that is no part of the text, such as a heading or a title. */
function maskWords(line: string, marks: Marks): string {
  return replaceSpans(line, findPersonalData(line), span => marks.markOf(span)).text;
}

function maskPatterns(value: string, marks: Marks): string {
  const spans = findPatterns(value);
  return spans.length === 0 ? value : replaceSpans(value, spans, span => marks.markOf(span)).text;
}

/** Publishers are named on purpose; whom a title names is not. */
function maskMetadata(metadata: StatedMetadata, { marks, maskLine }: Terms): StatedMetadata {
  const entries = Object.entries(metadata).map(([name, value]) => [
    name,
    name === 'title' ? maskLine(value, marks) : maskPatterns(value, marks),
  ]);
  return Object.fromEntries(entries);
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

/** The spans inside a passage, without a walk over all of them for each. */
class SpansWithin {
  constructor(readonly spans: readonly PersonalSpan[]) {}

  of({ start, end }: { readonly start: number; readonly end: number }): PersonalSpan[] {
    const found: PersonalSpan[] = [];
    for (let at = this.#first(start); at < this.spans.length; at += 1) {
      const span = this.spans[at];
      if (!span || span.start >= end) break;
      found.push(span);
    }
    return found;
  }

  /** The first span that ends after the offset. */
  #first(offset: number): number {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
