import type { Author } from '#activities/verification/verify/author-of';
import type { Figure } from '#activities/verification/verify/figures';
import type { Ranks } from '#activities/verification/verify/ranks-of-row';
import type { Siblings } from '#activities/verification/verify/siblings-of';
import type { Statement } from '#activities/verification/verify/statement';
import type { Passage, Source } from '#shared/contracts/source';
import type { TextSpan } from '#shared/text/normalise';

/** A piece of a document that may carry a claim: what it says, what stands around it, and what its document is about. */
export interface EvidenceSpan {
  readonly source: Source;
  readonly passages: readonly Passage[];
  /** What is quoted, by offsets into the source's text. */
  readonly quotes: readonly (TextSpan & { readonly sourceId: string })[];
  readonly stated: Statement;
  /** Sentences before it, the line that leads a list in, headings. */
  readonly near: Statement;
  /** Title, publisher and dates of the document or row. */
  readonly title: Statement;
  /** Names that the document introduces at its beginning, see `introducedIn`. */
  readonly introduced: Statement;
  /** Who wrote the document; missing where nobody is known to. */
  readonly author?: Author;
  /** Pairs of neighbouring words of the whole document, by their stems. */
  readonly pairs: ReadonlySet<string>;
  /** See `documentWords`. */
  readonly whole: ReadonlySet<string>;
  /** See `numberedNames`. */
  readonly numbered?: ReadonlySet<string>;
  readonly siblings: readonly Siblings[];
  readonly isRow: boolean;
  /** Of several rows: the figures of each column, which may be added up or compared. */
  readonly columns?: readonly (readonly Figure[])[];
  /** Of a pair of pieces: the two. */
  readonly parts?: readonly EvidenceSpan[];
  /** Of a row of a table: its place among them, column by column. */
  readonly ranks?: Ranks;
}
