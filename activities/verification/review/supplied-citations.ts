import type { OpenedSource } from '#activities/verification/evidence/library';
import type { PassageSearch } from '#activities/verification/review/review-dependencies';
import type { Citation } from '#shared/contracts/claim';
import type { Passage } from '#shared/contracts/source';
import { findQuoteIn } from '#shared/text/normalise';
import { splitSentences } from '#shared/text/sentences';

/** Longer than this a quote proves nothing to a reader any more. */
const longestQuote = 2_000;
/** Each place is put to all checks, which takes milliseconds. */
const mostPassages = 12;

/** The words a person points at as a place in the source; null when they do not stand there. */
export function quotedBy(opened: OpenedSource, quote: string): Citation | null {
  const span = findQuoteIn(opened.normalised(), quote);
  return span && citation(opened, span);
}

/** Places of a source that may carry a text, shortest first within each passage, best passages first. */
export async function likelyCitations(
  opened: OpenedSource,
  text: string,
  findPassages: PassageSearch,
): Promise<Citation[]> {
  const found = await findPassages(opened, text);
  return found.slice(0, mostPassages).flatMap(passage => placesIn(passage).map(place => citation(opened, place)));
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A row is quoted whole; prose by a sentence, by two that follow each other, or by all of it. */
function placesIn({ start, end, text, fields }: Passage): Place[] {
  const whole = { start, end };
  if (Object.keys(fields).length > 0) return [whole];
  const sentences = splitSentences(text).map(each => ({ start: start + each.start, end: start + each.end }));
  const pairs = sentences.slice(1).map((each, at) => ({ start: sentences[at]?.start ?? start, end: each.end }));
  const places = [...sentences, ...pairs, whole].filter(place => place.end - place.start <= longestQuote);
  return places.filter(
    (place, at) => places.findIndex(other => other.start === place.start && other.end === place.end) === at,
  );
}

function citation({ source, text }: OpenedSource, { start, end }: Place): Citation {
  return { sourceId: source.id, quote: text.slice(start, end), start, end };
}
