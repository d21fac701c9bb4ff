import { type Column, textTable } from '#api/cli/terminal/text-table';
import type { ResearchPlan } from '#shared/contracts/plan';

const columns: readonly Column[] = [
  { heading: '#' },
  { heading: 'Section' },
  { heading: 'Question', isFlexible: true },
  { heading: 'Needs' },
  { heading: 'Tools' },
];

/** The plan as a person approves it; `!` marks a question that insists on evidence. */
export function planTable(plan: ResearchPlan, width: number): string {
  const rows = plan.questions.map(question => [
    `${question.id}${question.critical ? ' !' : ''}`,
    question.sectionId,
    question.text,
    question.needs.join(', '),
    question.tools.join(', '),
  ]);
  const { toolCalls, promptCalls, costUsd } = plan.estimate;
  const estimate = `${plan.questions.length} questions, about ${toolCalls} searches and ${promptCalls} prompts, $${costUsd.toFixed(2)}; engine: ${plan.engine}`;
  return `${textTable(columns, rows, width)}\n${estimate}\n`;
}
