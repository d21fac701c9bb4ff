import type { Mrd } from '#shared/contracts/mrd';

export interface CheckInput {
  readonly mrd: Mrd;
  /** Text of each cited source by its id; a source without text is a fault of what cites it. */
  readonly texts: ReadonlyMap<string, string>;
}

/** One rule that every document must keep. It fails closed: a check that throws has not passed. */
export interface DocumentCheck {
  /** kebab-case, equal to the file's name without `.check`. */
  readonly name: string;
  /** Outcomes are listed in this order. */
  readonly order: number;
  /** What is true when no fault is found, as a sentence. */
  holds(input: CheckInput): string;
  /** One sentence a fault. */
  faults(input: CheckInput): readonly string[];
}

export function defineDocumentCheck(check: DocumentCheck): DocumentCheck {
  return check;
}
