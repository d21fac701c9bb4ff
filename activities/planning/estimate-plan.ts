import type { ResearchPlan, ResearchQuestion } from '#shared/contracts/plan';

/** Beside one prompt a section: the plan itself and the assembly. */
const fixedPrompts = 2;

/** What a plan will take: one call for each question and tool, one prompt for each section that has a question. */
export function estimatePlan(questions: readonly ResearchQuestion[]): ResearchPlan['estimate'] {
  const sections = new Set(questions.map(question => question.sectionId));
  return {
    toolCalls: questions.reduce((sum, question) => sum + question.tools.length, 0),
    promptCalls: sections.size + fixedPrompts,
    costUsd: 0,
  };
}
