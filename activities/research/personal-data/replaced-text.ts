import type { Slice } from '#activities/research/text/split-prose';

/** A text with marks in the place of spans, and the way from offsets of the old to offsets of the new. */
export interface ReplacedText {
  readonly text: string;
  /** Where a place inside a span leads to its mark's beginning. */
  startOf(offset: number): number;
  /** Where a place inside a span leads to its mark's end. */
  endOf(offset: number): number;
}

interface Step {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Spans in order and apart. */
export function replaceSpans<Span extends Slice>(
  text: string,
  spans: readonly Span[],
  markOf: (span: Span) => string,
): ReplacedText {
  const parts: string[] = [];
  const steps: Step[] = [];
  let from = 0;
  let length = 0;
  for (const span of spans) {
    const kept = text.slice(from, span.start);
    const mark = markOf(span);
    parts.push(kept, mark);
    const newStart = length + kept.length;
    length = newStart + mark.length;
    steps.push({ start: span.start, end: span.end, newStart, newEnd: length });
    from = span.end;
  }
  parts.push(text.slice(from));
  return {
    text: parts.join(''),
    startOf: offset => moved(steps, offset, 'newStart'),
    endOf: offset => moved(steps, offset, 'newEnd'),
  };
}

function moved(steps: readonly Step[], offset: number, within: 'newStart' | 'newEnd'): number {
  const step = lastBefore(steps, offset);
  if (!step) return offset;
  return offset < step.end ? step[within] : step.newEnd + offset - step.end;
}

/** The last step that begins before the offset. */
function lastBefore(steps: readonly Step[], offset: number): Step | undefined {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
}
