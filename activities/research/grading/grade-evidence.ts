import type { EvidenceGrade, FoundPassage } from '#shared/contracts/evidence';
import type { ResearchQuestion } from '#shared/contracts/plan';

export interface GradedEvidence {
  readonly grade: EvidenceGrade;
  /** What may be used. */
  readonly kept: readonly FoundPassage[];
}

/** How well the selected passages answer a question, and which of them are used. */
export function gradeEvidence(_question: ResearchQuestion, found: readonly FoundPassage[]): GradedEvidence {
  return { grade: found.length > 0 ? 'relevant' : 'irrelevant', kept: found };
}
