import { corpusLimits } from '#activities/research/corpus/limits';

export interface Slice {
  readonly start: number;
  readonly end: number;
}

const sentenceEnd = /[.!?。！？]["'”’)\]]*(?=\s|$|(?<=[。！？]))/g;
const abbreviation =
  /(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Inc|Ltd|Co|Corp|vs|v|cf|e\.g|i\.e|approx|Art|Sec|Fig|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|U\.S|U\.K)\.$/;

/** Cuts a range into pieces of at most `passageChars`, at sentence ends where there are any. Linear in its length. */
export function splitProse(text: string, range: Slice): Slice[] {
  const pieces: Slice[] = [];
  let rest = trimmed(text, range);
  while (rest && rest.end - rest.start > corpusLimits.passageChars) {
    const cut = cutOf(text, rest.start);
    const piece = trimmed(text, { start: rest.start, end: cut });
    if (piece) pieces.push(piece);
    rest = trimmed(text, { start: cut, end: rest.end });
  }
  if (rest) pieces.push(rest);
  return pieces;
}

/** Without white space at either end; null when nothing is left. */
export function trimmed(text: string, { start, end }: Slice): Slice | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

function cutOf(text: string, start: number): number {
  const window = text.slice(start, start + corpusLimits.passageChars);
  const sentence = lastSentenceEnd(window);
  if (sentence > window.length / 4) return start + sentence;
  const space = window.search(/\s\S*$/);
  if (space > window.length / 4) return start + space;
  const isSurrogate = /[\uD800-\uDBFF]$/.test(window);
  return start + window.length - (isSurrogate ? 1 : 0);
}

function lastSentenceEnd(window: string): number {
  let last = 0;
  for (const match of window.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (!abbreviation.test(window.slice(Math.max(0, end - 12), end))) last = end;
  }
  return last;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));
}
