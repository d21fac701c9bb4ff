import { findPatterns } from '#activities/research/personal-data/find-personal-data';
import { replaceSpans } from '#activities/research/personal-data/replaced-text';

/** A place or a name of a file without addresses of mail, numbers of phones and ids in it. */
export function maskLine(line: string): string {
  const spans = findPatterns(line);
  return spans.length === 0 ? line : replaceSpans(line, spans, ({ kind }) => `[${kind}]`).text;
}
