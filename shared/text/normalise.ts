/** A text in its comparable form, with the way back: norm offsets to offsets of the original. */
export interface NormalisedText {
  readonly original: string;
  readonly text: string;
  /** Pieces in order; piece i covers text[normStarts[i], normStarts[i + 1]) and original[starts[i], ends[i]). */
  readonly normStarts: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Pieces of which each unit of the text is one unit of the original. */
  readonly oneToOne: readonly boolean[];
}

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;
const visibleControls = /^[\t-\r\u0085]$/u;
const space = /^\s$/u;
/** Marks and Hangul vowels or finals compose with the character before them. */
const joins = /^[\p{M}\u1160-\u11ff]$/u;
const singleQuote = /^[\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\u0060\u00b4\uff07]$/u;
const doubleQuote = /^[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02]$/u;
const dash = /^[\p{Pd}\u2212\u2043]$/u;

/**
 * The form in which two writings of the same words are equal: NFKC, one kind of quote, dash and space, white space
 * collapsed and trimmed, invisible characters gone. Case is kept.
 */
export function normaliseForMatch(text: string): string {
  return normalise(text).text;
}

/** Same as `normaliseForMatch`, keeping the way back. Prepare a text once when many quotes are looked for in it. */
export function normalise(original: string): NormalisedText {
  const pieces = new Pieces(original);
  let at = 0;
  while (at < original.length) {
    const end = plainRunEnd(original, at);
    if (end > at) pieces.run(at, end);
    at = end > at ? end : readCluster(original, at, pieces);
  }
  return pieces.finish();
}

/** Where `quote` stands in `text`, by offsets into `text` as given; null when it does not occur. */
export function findQuote(text: string, quote: string): TextSpan | null {
  return exactSpan(text, quote) ?? (quote.trim() === '' ? null : findQuoteIn(normalise(text), quote));
}

export function findQuoteIn(prepared: NormalisedText, quote: string): TextSpan | null {
  const exact = exactSpan(prepared.original, quote);
  if (exact) return exact;
  const wanted = normaliseForMatch(quote);
  const found = wanted === '' ? -1 : prepared.text.indexOf(wanted);
  if (found < 0) return null;
  return { start: startOf(prepared, found), end: endOf(prepared, found + wanted.length - 1) };
}

function exactSpan(text: string, quote: string): TextSpan | null {
  const at = quote.trim() === '' ? -1 : text.indexOf(quote);
  return at < 0 ? null : { start: at, end: at + quote.length };
}

/** Visible ASCII but for the grave accent, which counts as a quote mark. Leaves off the last one if a mark follows it. */
function plainRunEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isPlain(text.charCodeAt(end))) end++;
  return end < text.length && text.charCodeAt(end) > 0x2ff && joins.test(charAt(text, end))
    ? Math.max(from, end - 1)
    : end;
}

function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x60;
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function readCluster(text: string, at: number, pieces: Pieces): number {
  const first = charAt(text, at);
  let end = at + first.length;
  if (isInvisible(first)) return end;
  if (space.test(first)) pieces.space(at, end);
  else {
    end = clusterEnd(text, end);
    pieces.unit(folded(text.slice(at, end)), at, end);
  }
  return end;
}

/** Tabs and line breaks are controls too, but they part words. */
function isInvisible(char: string): boolean {
  return ignorable.test(char) && !visibleControls.test(char);
}

function clusterEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && joins.test(charAt(text, end)) && !isInvisible(charAt(text, end))) {
    end += charAt(text, end).length;
  }
  return end;
}

function folded(cluster: string): string {
  if (singleQuote.test(cluster)) return "'";
  if (doubleQuote.test(cluster)) return '"';
  if (dash.test(cluster)) return '-';
  return cluster.normalize('NFKC').replace(/\s+/gu, ' ');
}

class Pieces {
  private readonly parts: string[] = [];
  private readonly normStarts: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly oneToOne: boolean[] = [];
  private length = 0;
  private pendingSpace: TextSpan | null = null;

  private readonly original: string;

  constructor(original: string) {
    this.original = original;
  }

  run(start: number, end: number): void {
    this.add({ text: this.original.slice(start, end), start, end, oneToOne: true });
  }

  unit(text: string, start: number, end: number): void {
    const visible = text.trim();
    if (visible === '') this.space(start, end);
    else this.add({ text: visible, start, end, oneToOne: false });
  }

  space(start: number, end: number): void {
    if (this.length > 0) this.pendingSpace ??= { start, end };
  }

  finish(): NormalisedText {
    const { original, normStarts, starts, ends, oneToOne } = this;
    return { original, text: this.parts.join(''), normStarts, starts, ends, oneToOne };
  }

  private add(piece: { text: string; start: number; end: number; oneToOne: boolean }): void {
    const gap = this.pendingSpace;
    this.pendingSpace = null;
    if (gap) this.push({ text: ' ', ...gap, oneToOne: false });
    this.push(piece);
  }

  private push(piece: { text: string; start: number; end: number; oneToOne: boolean }): void {
    this.parts.push(piece.text);
    this.normStarts.push(this.length);
    this.starts.push(piece.start);
    this.ends.push(piece.end);
    this.oneToOne.push(piece.oneToOne);
    this.length += piece.text.length;
  }
}

function pieceAt(prepared: NormalisedText, offset: number): number {
  let low = 0;
  let high = prepared.normStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((prepared.normStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function startOf(prepared: NormalisedText, offset: number): number {
  const piece = pieceAt(prepared, offset);
  const start = prepared.starts[piece] ?? 0;
  return prepared.oneToOne[piece] ? start + offset - (prepared.normStarts[piece] ?? 0) : start;
}

/** End of the original unit that holds the last matched character. */
function endOf(prepared: NormalisedText, lastOffset: number): number {
  const piece = pieceAt(prepared, lastOffset);
  if (!prepared.oneToOne[piece]) return prepared.ends[piece] ?? 0;
  return (prepared.starts[piece] ?? 0) + lastOffset - (prepared.normStarts[piece] ?? 0) + 1;
}
