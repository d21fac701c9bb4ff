/** A run of text on a page as PDF gives it: where it stands and how tall it is. */
export interface PdfRun {
  readonly text: string;
  readonly y: number;
  readonly height: number;
  readonly endsLine: boolean;
}

interface PdfLine {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

/** Lines of a page put together into paragraphs: a new one where the gap or the size of type says so. */
export function paragraphsOf(runs: readonly PdfRun[]): string[] {
  const lines = linesOf(runs);
  const usual = usualGap(lines);
  const paragraphs: string[][] = [];
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    if (above && belongsTo(line, above, usual)) paragraphs.at(-1)?.push(line.text);
    else paragraphs.push([line.text]);
  });
  return paragraphs.map(joined);
}

function linesOf(runs: readonly PdfRun[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfRun[] = [];
  const end = () => {
    const text = open
      .map(run => run.text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    if (text) lines.push({ text, y: open[0]?.y ?? 0, height: Math.max(...open.slice(0, 500).map(run => run.height)) });
    open = [];
  };
  for (const run of runs) {
    open.push(run);
    if (run.endsLine) end();
  }
  end();
  return lines;
}

/** The middle one of all gaps, so that a few wide ones don't count. */
function usualGap(lines: readonly PdfLine[]): number {
  const gaps = lines.slice(1).map((line, at) => Math.abs((lines[at]?.y ?? 0) - line.y));
  const sorted = gaps.filter(gap => gap > 0).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function belongsTo(line: PdfLine, above: PdfLine, usual: number): boolean {
  const gap = above.y - line.y;
  const isSameSize = Math.abs(line.height - above.height) <= Math.max(line.height, above.height) * 0.15;
  const limit = Math.max(usual, line.height) * 1.35;
  return isSameSize && gap > 0 && gap <= limit && !/^(?:[•▪◦–*-]|\d{1,2}[.)])\s/.test(line.text);
}

/** A word parted at the line's end keeps its hyphen, since it may be a real one ("long-term"). */
function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) =>
    /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line) ? text + line : `${text} ${line}`,
  );
}
