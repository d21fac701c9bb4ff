import { type Column, textTable } from '#api/cli/terminal/text-table';
import type { ResearchPlan } from '#shared/contracts/plan';

const columns: readonly Column[] = [
  { heading: '#' },
  { heading: 'Section' },
  { heading: 'Question', isFlexible: true },
  { heading: 'Needs' },
];

/** The plan as a person approves it, every question in full; `!` marks one that insists on evidence. */
export function planTable(plan: ResearchPlan, width: number): string {
  const rows = plan.questions.map(({ id, sectionId, text, needs, critical }) => [
    critical ? `${id} !` : id,
    sectionId,
    text,
    needs.join(', '),
  ]);
  return `${textTable(columns, rows, width)}\n${pages(plan)}${footer(plan)}\n`;
}

/** What will be fetched is what people approve. */
function pages({ links = [] }: ResearchPlan): string {
  return links.length === 0
    ? ''
    : `Pages that will be read:\n${links.map(link => `  ${new URL(link).href}\n`).join('')}`;
}

function footer({ questions, estimate, engine }: ResearchPlan): string {
  const { toolCalls, promptCalls, costUsd, basis, warning } = estimate;
  const tools = [...new Set(questions.flatMap(question => question.tools))].join(', ');
  return `${questions.length} questions to ${tools}: about ${toolCalls} searches and ${promptCalls} prompts, ${estimated(costUsd)}; engine: ${engine}${lines([basis, warning])}`;
}

/** Less than a cent is not nothing. */
function estimated(usd: number): string {
  return usd > 0 && usd < 0.01 ? 'under $0.01' : `$${usd.toFixed(2)}`;
}

function lines(texts: readonly (string | undefined)[]): string {
  return texts.flatMap(text => (text === undefined ? [] : [`\n${text}`])).join('');
}
