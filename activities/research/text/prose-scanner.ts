import type { DraftPassage, ReadingFault } from '#activities/research/readers/define-reader';
import { isAnnotationHeading } from '#activities/research/text/annotation';
import { fieldsOf } from '#activities/research/text/fields-of';
import { HeadingTrail } from '#activities/research/text/heading-trail';
import { blankRanges, hiddenRanges, visibleParts } from '#activities/research/text/hidden-markup';
import { type Line, linesOf } from '#activities/research/text/lines-of';
import { PassageList } from '#activities/research/text/passage-list';
import type { Slice } from '#activities/research/text/split-prose';
import { isDelimiterRow, tableCells } from '#activities/research/text/table-cells';
import type { PassageKind } from '#shared/contracts/source';

interface OpenBlock {
  readonly kind: PassageKind;
  readonly start: number;
  end: number;
  lines: number;
}

interface ScannedProse {
  readonly passages: readonly DraftPassage[];
  readonly firstHeading: string | null;
  readonly faults: readonly ReadingFault[];
}

interface ScanOptions {
  readonly from: number;
  /** Plain text has no code, tables or marks, but headings in capitals. */
  readonly isMarkdown: boolean;
}

/** Longer lines than this are nothing but prose; patterns are tried on the head of a line only, so that time stays linear. */
const headChars = 400;

/** Blocks of a text by the offsets they have in it. One pass, no copy: every passage is a slice of the file as it is. */
export function scanProse(text: string, options: ScanOptions): ScannedProse {
  const scanner = new ProseScanner(text, options);
  for (const line of linesOf(scanner.visible, options.from)) {
    if (scanner.list.isFull) break;
    scanner.take(line);
  }
  scanner.close();
  return { passages: scanner.list.passages, firstHeading: scanner.trail.first, faults: scanner.list.faults };
}

class ProseScanner {
  readonly list: PassageList;
  readonly trail = new HeadingTrail();
  /** The text with what a reader never sees blanked out, at unchanged offsets. */
  readonly visible: string;
  #open: OpenBlock | null = null;
  #fence: string | null = null;
  #header: readonly string[] | null = null;
  #afterBlank = true;
  #inList = false;
  readonly #isMarkdown: boolean;
  readonly #hidden: readonly Slice[];
  #nextHidden = 0;

  constructor(text: string, options: ScanOptions) {
    this.list = new PassageList(text);
    this.#hidden = options.isMarkdown ? hiddenRanges(text) : [];
    this.visible = blankRanges(text, this.#hidden);
    this.#isMarkdown = options.isMarkdown;
  }

  take(line: Line): void {
    const head = this.visible.slice(line.start, Math.min(line.end, line.start + headChars));
    const isBlank = !/\S/.test(head) && !/\S/.test(this.visible.slice(line.start, line.end));
    if (this.#takeFence(head)) return;
    if (isBlank) this.#endBlock();
    else this.#takeFull(line, head);
    this.#afterBlank = isBlank;
  }

  close(): void {
    const block = this.#open;
    this.#open = null;
    if (!block || this.trail.isAnnotation) return;
    // A comment inside a paragraph parts it, since a passage has no gaps.
    for (const range of visibleParts(block, this.#hiddenIn(block)))
      this.list.addProse(range, block.kind, this.trail.path);
  }

  /** Blocks come in order, so each hidden range is looked at once. */
  #hiddenIn(block: Slice): Slice[] {
    const found: Slice[] = [];
    for (let gap = this.#hidden[this.#nextHidden]; gap && gap.start < block.end; gap = this.#hidden[this.#nextHidden]) {
      found.push(gap);
      this.#nextHidden += 1;
    }
    return found;
  }

  #takeFull(line: Line, head: string): void {
    const isDone =
      this.#takeHeading(head) ||
      this.#takeUnderline(line, head) ||
      (this.#isMarkdown && (this.#takeTable(line, head) || this.#takeUnread(head) || this.#takeQuote(line, head))) ||
      this.#takeItem(line, head);
    if (!isDone) this.#extend('prose', line.start, line.end);
  }

  #takeFence(head: string): boolean {
    if (!this.#isMarkdown) return false;
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(head)?.[1];
    if (this.#fence !== null) {
      if (marker?.startsWith(this.#fence)) this.#fence = null;
      return true;
    }
    if (!marker) return false;
    this.#endBlock();
    this.#fence = marker;
    return true;
  }

  #takeHeading(head: string): boolean {
    if (head.length >= headChars) return false;
    const marks = this.#isMarkdown ? /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/.exec(head) : null;
    const isPlain = !this.#isMarkdown && this.#afterBlank && isPlainHeading(head);
    if (!marks && !isPlain) return false;
    this.#endBlock();
    this.trail.enter(marks?.[1]?.length ?? 2, (marks ? (marks[2] ?? '') : head).trim().replace(/(?:^|\s)#+$/, ''));
    return true;
  }

  /** A line of === or --- makes the one line above it a heading; elsewhere it is a rule. */
  #takeUnderline(line: Line, head: string): boolean {
    const mark = /^ {0,3}(=+|-+)\s*$/.exec(head)?.[1];
    const above = this.#open;
    if (mark && above?.kind === 'prose' && above.lines === 1 && above.end - above.start < headChars) {
      this.#open = null;
      this.trail.enter(mark.startsWith('=') ? 1 : 2, this.visible.slice(above.start, above.end));
      return true;
    }
    if (line.end - line.start > 200 || !/^ {0,3}[-*_=~](?:[ \t]*[-*_=~]){2,}[ \t]*$/.test(head)) return false;
    this.#endBlock();
    return true;
  }

  #takeTable(line: Line, head: string): boolean {
    const above = this.#open;
    if (above?.lines === 1 && isDelimiterRow(head)) {
      this.#header = tableCells(this.visible.slice(above.start, Math.min(above.end, above.start + 10_000)));
      this.#open = null;
      return true;
    }
    if (!this.#header || !head.includes('|')) return false;
    this.#addRow(line, this.#header);
    return true;
  }

  #addRow(line: Line, header: readonly string[]): void {
    const row = this.visible.slice(line.start, line.end);
    const start = line.start + (/^\s*\|?\s*/.exec(row)?.[0].length ?? 0);
    const end = line.end - (row.length - row.replace(/\s*\|?\s*$/, '').length);
    if (this.trail.isAnnotation || end <= start) return;
    const fields = fieldsOf(header, tableCells(row));
    this.list.addRow({ start, end, kind: 'table-row', headings: this.trail.path, fields });
  }

  /** Code by indentation, link definitions and lines that are one picture. */
  #takeUnread(head: string): boolean {
    const isCode = this.#afterBlank && !this.#inList && /^(?: {4}|\t)/.test(head);
    const isMark = /^ {0,3}\[[^\]^]+\]:\s*\S+/.test(head) || /^\s*!\[[^\]]*\]\([^)]*\)\s*$/.test(head);
    if (isMark) this.#endBlock();
    return isMark || (isCode && this.#open === null);
  }

  #takeQuote(line: Line, head: string): boolean {
    const mark = /^ {0,3}>[ \t]?/.exec(head)?.[0];
    if (mark === undefined) return false;
    if (line.start + mark.length >= line.end) this.#endBlock();
    else this.#extend('quote', line.start + mark.length, line.end);
    return true;
  }

  #takeItem(line: Line, head: string): boolean {
    const mark = /^\s*(?:[-*+•–]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/.exec(head)?.[0];
    if (mark === undefined) return false;
    this.#endBlock();
    this.#inList = true;
    this.#extend('list-item', line.start + mark.length, line.end);
    return true;
  }

  #extend(kind: PassageKind, start: number, end: number): void {
    if (this.#open && (kind === 'prose' || this.#open.kind === kind)) {
      this.#open.end = end;
      this.#open.lines += 1;
      return;
    }
    this.#endBlock();
    if (kind === 'prose' && !/^\s/.test(this.visible.slice(start, start + 1))) this.#inList = false;
    this.#open = { kind, start, end, lines: 1 };
  }

  #endBlock(): void {
    this.close();
    this.#header = null;
  }
}

function isPlainHeading(line: string): boolean {
  const text = line.trim();
  if (text.length > 120 || /[.!?;,]$/.test(text)) return false;
  return isAnnotationHeading(text) || (/\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && text.length < 80);
}
