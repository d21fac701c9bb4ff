import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** A clause, an item of a list, a cell: a part of a text that tells one thing. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** What parts it from the one before, in lower case. */
  readonly gap: string;
}

const boundary =
  /[;:!?](?=\s|$)|\.(?=\s|$)|[()|]|\s[–—]\s|\n+|,?\s(?:while|whereas|but|although|though|against|versus|compared with|compared to|unlike|and|than)\s|,\s/giu;

/** In order; together they are all of the text. */
export function segmentsOf({ text, words }: Pick<Statement, 'text' | 'words'>): Segment[] {
  const found: Segment[] = [];
  let [start, gap] = [0, ''];
  const add = (end: number) => {
    const own = words.filter(word => word.start >= start && word.start < end);
    if (own.length > 0) found.push({ start, end, words: own, gap });
  };
  for (const { index, 0: match } of text.matchAll(boundary)) {
    if (index > start) add(index);
    gap = index > start ? match.trim().toLowerCase() : `${gap} ${match.trim().toLowerCase()}`.trim();
    start = index;
  }
  add(text.length);
  return found;
}
