import { columnSpans } from '#activities/research/personal-data/column-spans';
import { findPersonalData } from '#activities/research/personal-data/find-personal-data';
import {
  apart,
  type PersonalKind,
  type PersonalSpan,
  personalKinds,
} from '#activities/research/personal-data/personal-span';
import csvReader from '#activities/research/readers/csv.reader';
import { isRefusal, type Reading } from '#activities/research/readers/define-reader';
import jsonReader from '#activities/research/readers/json.reader';
import markdownReader from '#activities/research/readers/markdown.reader';
import type { LabelledText } from '#test/labelled/personal-data/read-labelled-texts';

export interface KindScore {
  readonly labelled: number;
  /** Labelled places of which every letter and digit was found, as whatever kind. */
  readonly found: number;
  /** Places found that are labelled with the same kind, and all that were found. */
  readonly right: number;
  readonly told: number;
}

export interface Miss {
  readonly id: string;
  readonly kind: PersonalKind;
  readonly what: 'missed' | 'wrong';
  readonly words: string;
}

/** How well personal data is found in labelled texts, each read as the document it looks like. */
export async function scoreTexts(
  texts: readonly LabelledText[],
): Promise<{ scores: Record<PersonalKind, KindScore>; misses: Miss[] }> {
  const scores = Object.fromEntries(
    personalKinds.map(kind => [kind, { labelled: 0, found: 0, right: 0, told: 0 }]),
  ) as Record<PersonalKind, { -readonly [Part in keyof KindScore]: number }>;
  const misses: Miss[] = [];
  for (const labelled of texts) {
    const spans = await spansOf(labelled);
    for (const place of labelled.places) {
      const isFound = isCovered(labelled.text, place, spans);
      scores[place.kind].labelled += 1;
      scores[place.kind].found += Number(isFound);
      if (!isFound)
        misses.push({
          id: labelled.id,
          kind: place.kind,
          what: 'missed',
          words: labelled.text.slice(place.start, place.end),
        });
    }
    for (const span of spans) {
      const isRight = labelled.places.some(
        place => place.kind === span.kind && place.start < span.end && span.start < place.end,
      );
      scores[span.kind].told += 1;
      scores[span.kind].right += Number(isRight);
      if (!isRight)
        misses.push({
          id: labelled.id,
          kind: span.kind,
          what: 'wrong',
          words: labelled.text.slice(span.start, span.end),
        });
    }
  }
  return { scores, misses };
}

export const recallOf = ({ labelled, found }: KindScore) => (labelled === 0 ? 1 : found / labelled);
export const precisionOf = ({ told, right }: KindScore) => (told === 0 ? 1 : right / told);

async function spansOf({ text }: LabelledText): Promise<PersonalSpan[]> {
  const reading = await readingOf(text);
  return apart([...columnSpans(reading?.passages ?? []), ...findPersonalData(text)]);
}

async function readingOf(text: string): Promise<Reading | null> {
  const bytes = new TextEncoder().encode(text);
  const [reader, name] = text.startsWith('{')
    ? [jsonReader, 'a.json']
    : text.startsWith('|')
      ? [markdownReader, 'a.md']
      : [csvReader, 'a.csv'];
  const looksLikeRows = /^[^\n]*[,;][^\n]*\n/u.test(text) || name !== 'a.csv';
  if (!looksLikeRows) return null;
  const reading = await reader.read(bytes, name);
  return isRefusal(reading) || reading.text !== text ? null : reading;
}

function isCovered(
  text: string,
  { start, end }: { start: number; end: number },
  spans: readonly PersonalSpan[],
): boolean {
  return Array.from({ length: end - start }, (_, at) => start + at).every(
    at => !/[\p{L}\p{N}]/u.test(text.charAt(at)) || spans.some(span => span.start <= at && at < span.end),
  );
}
