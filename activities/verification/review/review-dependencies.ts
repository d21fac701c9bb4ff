import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { ClaimLabels } from '#infra/storage/claim-labels';
import type { DraftClaim, MarketNumber } from '#shared/contracts/claim';
import type { Passage, Source } from '#shared/contracts/source';

/** The numbers that a sentence states by the word of a source. */
export type NumberReader = (text: string, source: Source) => Omit<MarketNumber, 'id' | 'claimId' | 'sourceIds'>[];

/** The passages of one document that are about a text, best first. */
export type PassageSearch = (
  document: { readonly source: Source; readonly passages: readonly Passage[] },
  text: string,
) => Promise<readonly Passage[]>;

/** What other capabilities do for the review of claims. */
export interface ReviewDependencies {
  readonly artifacts: ArtifactStore;
  readonly readNumbers: NumberReader;
  readonly findPassages: PassageSearch;
  /** The claims of a section with the ids of those that state another value for the same thing. */
  readonly markDisagreements: (claims: readonly DraftClaim[]) => DraftClaim[];
  /** Where decisions are kept as labels; without it nothing is learned from them. */
  readonly labels?: ClaimLabels | undefined;
}
