import type { StatedMetadata } from '#activities/research/corpus/stated-metadata';
import type { Passage } from '#shared/contracts/source';

/** A passage before its source has an id. */
export type DraftPassage = Omit<Passage, 'sourceId'>;

export interface ReadingFault {
  readonly code: string;
  readonly detail: string;
}

/** What a reader made of a file. Each passage is exactly `text.slice(start, end)`. */
export interface Reading {
  readonly text: string;
  readonly passages: readonly DraftPassage[];
  readonly metadata: StatedMetadata;
  /** What was left out of a file that could be read otherwise. */
  readonly faults: readonly ReadingFault[];
}

/** A file that cannot be read at all; the rest of the corpus goes on without it. */
export interface Refusal {
  readonly refused: ReadingFault;
}

export interface DocumentReader {
  /** kebab-case, equal to the file's name without `.reader`. */
  readonly name: string;
  readonly mediaType: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  read(bytes: Uint8Array, location: string): Reading | Refusal | Promise<Reading | Refusal>;
}

export function defineReader(reader: DocumentReader): DocumentReader {
  return reader;
}

export function refuse(code: string, detail: string): Refusal {
  return { refused: { code, detail } };
}

export function isRefusal(value: Reading | Refusal): value is Refusal {
  return 'refused' in value;
}
