import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** What stands between a claim and its support. `conflict`: the source has something else there; `missing`: it has nothing. */
export interface Issue {
  readonly rule: string;
  readonly severity: 'conflict' | 'missing';
  /** For a person, without a full stop. */
  readonly detail: string;
  /** Which of the two denies what the other affirms. */
  readonly deniedBy?: 'claim' | 'source';
  /** Where the word of the claim begins that the source has the opposite of, or where it compares. */
  readonly of?: number;
}

/** A claim beside one piece of evidence. */
export interface Comparison {
  readonly claim: Statement;
  readonly evidence: EvidenceSpan;
  /** For each figure of the claim the figures of the evidence that agree with it. */
  readonly agreeing: ReadonlyMap<Figure, readonly Figure[]>;
  /** See `ConceptIndex`. */
  readonly weightOf: (word: Word) => number;
  readonly isOrdinary: (word: string) => boolean;
}

/** Those of the evidence's own words that agree with a figure of the claim; what is told around them does not count. */
export function statedFigures(
  { agreeing, evidence: { stated } }: Pick<Comparison, 'agreeing' | 'evidence'>,
  figure: Figure,
): Figure[] {
  return (agreeing.get(figure) ?? []).filter(found => stated.figures.includes(found));
}

/** One thing that must agree. Pure; one that throws counts as a conflict. */
export interface Rule {
  readonly name: string;
  run(comparison: Comparison): readonly Issue[];
}
