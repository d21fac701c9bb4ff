/** A quote as a judge sees it: its words, and what of its surroundings tells whom, when and where they are about. */
export interface ShownQuote {
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  /** Headings above it, outermost first. */
  readonly under: readonly string[];
  /** Names of the cells of a row; empty for prose. */
  readonly columns: readonly string[];
  readonly quote: string;
  /** Words of the source before and after it; null where there are none, and for rows. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface ShownClaim {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly ShownQuote[];
}

/** Claims that are judged in one question, each by its own quotes. */
export interface EntailmentInput {
  readonly claims: readonly ShownClaim[];
}
