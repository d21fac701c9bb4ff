import type { RowFacts } from '#activities/verification/evidence/row-facts';
import type { Citation, DraftClaim } from '#shared/contracts/claim';
import type { Passage, Source } from '#shared/contracts/source';

/** One citation with what really stands at its place. */
export interface CitedEvidence {
  readonly citation: Citation;
  /** Null when the corpus holds no such source. */
  readonly source: Source | null;
  /** Whether the quote occurs in the stored text. */
  readonly occurs: boolean;
  /** Passages that the quote touches; what lies outside of them was never shown to anybody and proves nothing. */
  readonly passages: readonly Passage[];
  /** Words of the quote that lie in prose passages. */
  readonly prose: string;
  /** Facts of the rows and records that the quote touches. */
  readonly rows: readonly RowFacts[];
}

/** All a check may look at. Texts of three strengths: stated (quotes, rows), near (around them), title. */
export interface Dossier {
  readonly claim: DraftClaim;
  /** The claim without a leading title of its source ("Title: sentence"). */
  readonly body: string;
  readonly cited: readonly CitedEvidence[];
  /** Quotes in prose and, for rows, their columns and cells without bookkeeping. */
  readonly stated: string;
  readonly prose: string;
  readonly rows: readonly RowFacts[];
  /** The whole passages, their headings, and who publishes them. */
  readonly near: string;
  /** Titles, publication dates and bookkeeping of the sources. */
  readonly title: string;
}
