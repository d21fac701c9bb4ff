import type { Chart } from '#shared/contracts/mrd';
import type { ChartGroup } from '../chart/chart-rows.js';
import type { Line, Tone } from './line.js';

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1: a chapter; 2: within it; 3: over a single entry. */
  readonly level: 1 | 2 | 3;
  readonly line: Line;
  readonly anchor: string | null;
  readonly startsPage?: boolean;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly style: 'eyebrow' | 'title' | 'byline' | 'idea' | 'body' | 'note' | 'small';
  readonly line: Line;
}

/** A claim under its label; a claim that another section repeats has no anchor there. */
export interface ClaimBlock {
  readonly kind: 'claim';
  readonly label: Line;
  readonly anchor: string | null;
  readonly text: Line;
  /** What a reader must know before believing it: hedges, estimates. */
  readonly cautions: readonly Line[];
  readonly facts: Line;
  readonly quotes: readonly QuoteBlock[];
}

export interface QuoteBlock {
  readonly kind: 'quote';
  readonly words: Line;
  readonly origin: Line;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly Line[];
}

export interface FactsBlock {
  readonly kind: 'facts';
  readonly rows: readonly { readonly name: Line; readonly line: Line }[];
}

/** Numbers that are to be seen at a glance. */
export interface FiguresBlock {
  readonly kind: 'figures';
  readonly figures: readonly { readonly value: string; readonly words: string; readonly tone: Tone }[];
}

export interface BoxBlock {
  readonly kind: 'box';
  readonly tone: Tone;
  readonly lines: readonly Line[];
}

export interface TableRow {
  /** A cell is one line or several. */
  readonly cells: readonly (readonly Line[])[];
  /** No source states what the row says: it looks different as a whole. */
  readonly isUnstated: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  /** Shares of the width; they add up to anything. */
  readonly columns: readonly { readonly head: string; readonly share: number }[];
  readonly rows: readonly TableRow[];
}

/** Drawn where the file can draw, else tabled; `claims` leads to what its marks rest on. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly chart: Chart;
  readonly note: string;
  readonly groups: readonly ChartGroup[];
  readonly claims: Line;
  readonly table: TableBlock;
}

/** Begins a page. */
export interface ContentsBlock {
  readonly kind: 'contents';
  readonly entries: readonly {
    readonly place: string;
    readonly title: string;
    readonly words: string;
    readonly anchor: string;
  }[];
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ClaimBlock
  | QuoteBlock
  | ListBlock
  | FactsBlock
  | FiguresBlock
  | BoxBlock
  | TableBlock
  | ChartBlock
  | ContentsBlock;

/** A document for paper: what PDF and DOCX have in common. */
export interface PrintDocument {
  readonly title: string;
  /** Stands at the foot of each page. */
  readonly name: string;
  readonly subject: string;
  readonly language: string;
  /** ISO; the only date in the file, so that equal documents give equal bytes. */
  readonly createdAt: string;
  readonly blocks: readonly Block[];
}
