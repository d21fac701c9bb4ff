import { relevanceTo, type Weigh } from '#activities/research/grading/relevance';
import { relevanceCuts } from '#activities/research/grading/relevance-cuts';
import type { EvidenceGrade, FoundPassage } from '#shared/contracts/evidence';
import type { ResearchQuestion } from '#shared/contracts/plan';

export interface GradedEvidence {
  readonly grade: EvidenceGrade;
  /** What may be used. */
  readonly kept: readonly FoundPassage[];
}

/**
 * How well the selected passages answer a question, by the best of them, and which of them are used. Relevant: they are
 * used; ambiguous: used, and searched further; irrelevant: searched elsewhere.
 */
export function gradeEvidence(
  question: ResearchQuestion,
  found: readonly FoundPassage[],
  weigh: Weigh,
): GradedEvidence {
  const relevance = relevanceTo(question, weigh);
  const graded = found.map(each => ({ each, relevance: relevance(each.passage) }));
  const kept = graded.filter(one => one.relevance >= relevanceCuts.irrelevant).map(({ each }) => each);
  const best = Math.max(0, ...graded.map(one => one.relevance));
  return { grade: gradeOf(best), kept };
}

export function gradeOf(relevance: number): EvidenceGrade {
  if (relevance >= relevanceCuts.relevant) return 'relevant';
  return relevance >= relevanceCuts.irrelevant ? 'ambiguous' : 'irrelevant';
}
