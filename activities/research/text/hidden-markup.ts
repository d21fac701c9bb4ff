import type { Slice } from '#activities/research/text/split-prose';

const closers: Readonly<Record<string, RegExp>> = {
  '<!--': /-->/g,
  '<script': /<\/script\s{0,9}>/gi,
  '<style': /<\/style\s{0,9}>/gi,
  '<template': /<\/template\s{0,9}>/gi,
};

/** Comments, scripts and styles in a Markdown text. An opening without its end hides nothing, or one mention would hide the rest. */
export function hiddenRanges(text: string): Slice[] {
  const ranges: Slice[] = [];
  const isNeverClosed = new Set<string>();
  const opener = /<!--|<(?:script|style|template)(?=[\s>])/gi;
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const kind = match[0].toLowerCase();
    if (isNeverClosed.has(kind)) continue;
    const end = endOf(text, kind, opener.lastIndex);
    if (end === null) isNeverClosed.add(kind);
    else {
      ranges.push({ start: match.index, end });
      opener.lastIndex = end;
    }
  }
  return ranges;
}

/** The same text with those ranges blanked, at unchanged offsets. */
export function blankRanges(text: string, ranges: readonly Slice[]): string {
  let from = 0;
  const parts: string[] = [];
  for (const { start, end } of ranges) {
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\n]/g, ' '));
    from = end;
  }
  return ranges.length === 0 ? text : parts.join('') + text.slice(from);
}

/** What is left of a range when the hidden ones are cut out. */
export function visibleParts(range: Slice, hidden: readonly Slice[]): Slice[] {
  const parts: Slice[] = [];
  let { start } = range;
  for (const gap of hidden) {
    if (gap.end <= start || gap.start >= range.end) continue;
    if (gap.start > start) parts.push({ start, end: gap.start });
    start = gap.end;
  }
  if (start < range.end) parts.push({ start, end: range.end });
  return parts;
}

function endOf(text: string, kind: string, from: number): number | null {
  const closer = closers[kind];
  if (!closer) return null;
  closer.lastIndex = from;
  return closer.test(text) ? closer.lastIndex : null;
}
