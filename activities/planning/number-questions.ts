import type { NewQuestion } from '#activities/planning/vertical-questions';
import type { ResearchQuestion } from '#shared/contracts/plan';
import { sectionIds } from '#shared/contracts/section';

const maxQuestions = 120;

/** Questions in the order of the document's sections, numbered q-01, q-02 ... */
export function numberQuestions(questions: readonly NewQuestion[]): ResearchQuestion[] {
  return [...questions]
    .sort((a, b) => sectionIds.indexOf(a.sectionId) - sectionIds.indexOf(b.sectionId))
    .slice(0, maxQuestions)
    .map((question, index) => ({ id: `q-${String(index + 1).padStart(2, '0')}`, ...question }));
}
