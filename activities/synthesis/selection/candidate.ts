import type { OfferedPassage, SourceNote } from '#activities/synthesis/drafting-input';
import type { ProposedClaim } from '#activities/synthesis/proposal';

/** A claim that could be made, before it is known whether it belongs into the section. */
export interface Candidate extends Omit<ProposedClaim, 'questionIds' | 'salience'> {
  readonly passage: OfferedPassage;
  readonly source: SourceNote;
  /** The claim without the label before it, which says nothing about what is stated. */
  readonly body: string;
  /** Who states it: the row's publisher, else the document's. */
  readonly publishers: readonly string[];
  /** Headings, titles and names of columns around it: says what it is about, but is not part of it. */
  readonly context: string;
  /** Equal for rows that state the same thing of the same subject, year and place; null for prose. */
  readonly factKey: string | null;
  /** The same claim with all who state it named; null where the words name nobody. */
  readonly retell: ((publishers: readonly string[]) => string) | null;
  /** Rows that differ in one field only can be told as one list: what is equal, and what differs. */
  readonly series: { readonly key: string; readonly member: string; readonly tell: (members: string) => string } | null;
}

export interface ScoredCandidate extends Candidate {
  readonly questionIds: readonly string[];
  readonly score: number;
}
