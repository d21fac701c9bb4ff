import { corpusLimits } from '#activities/research/corpus/limits';
import type { DraftPassage, ReadingFault } from '#activities/research/readers/define-reader';
import { isAnnotation } from '#activities/research/text/annotation';
import { type Slice, splitProse, trimmed } from '#activities/research/text/split-prose';
import type { PassageKind } from '#shared/contracts/source';
import { withoutInvisible } from '#shared/text/invisible';

interface Row extends Slice {
  readonly kind: PassageKind;
  readonly headings: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

/** Collects the passages of one text, each an exact slice of it, up to the limit of a document. */
export class PassageList {
  readonly passages: DraftPassage[] = [];
  #isCut = false;

  constructor(readonly text: string) {}

  get isFull(): boolean {
    this.#isCut ||= this.passages.length >= corpusLimits.passagesPerDocument;
    return this.#isCut;
  }

  /** Prose of any length; long prose becomes several passages. */
  addProse(range: Slice, kind: PassageKind, headings: readonly string[]): void {
    if (isAnnotation(this.text.slice(range.start, range.start + 200))) return;
    for (const piece of splitProse(this.text, range)) {
      if (this.isFull) return;
      this.#add(piece, kind, headings, {});
    }
  }

  /** A row or record with its fields; one that is longer than any row should be is cut. */
  addRow({ start, end, kind, headings, fields }: Row): void {
    const range = trimmed(this.text, { start, end: Math.min(end, start + corpusLimits.recordChars) });
    if (range && !this.isFull) this.#add(range, kind, headings, shortened(fields));
  }

  get faults(): ReadingFault[] {
    if (!this.#isCut) return [];
    const detail = `only its first ${corpusLimits.passagesPerDocument} passages are searched; split it into smaller files to use the rest`;
    return [{ code: 'file.too-many-passages', detail }];
  }

  #add(range: Slice, kind: PassageKind, headings: readonly string[], fields: Record<string, string>): void {
    const text = this.text.slice(range.start, range.end);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    this.passages.push({ kind, start: range.start, end: range.end, text, headings: [...headings], fields });
  }
}

function shortened(fields: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(fields).slice(0, corpusLimits.fields);
  const visible = kept.map(([name, value]) => [
    withoutInvisible(name),
    withoutInvisible(value.slice(0, corpusLimits.fieldChars)),
  ]);
  return Object.fromEntries(visible);
}
