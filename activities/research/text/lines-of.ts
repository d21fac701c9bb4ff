export interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
}

/** The lines of a text by their offsets, without a copy of any. */
export function* linesOf(text: string, from = 0): Generator<Line> {
  let start = from;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const stop = feed < 0 ? text.length : feed;
    const hasReturn = stop > start && text.charCodeAt(stop - 1) === 13;
    yield { start, end: hasReturn ? stop - 1 : stop };
    start = stop + 1;
  }
}
