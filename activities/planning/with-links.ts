import type { ResearchPlan, ResearchQuestion } from '#shared/contracts/plan';
import type { CataloguedTool } from '#shared/contracts/tool-catalogue';

/** As many as a question may have. */
const mostTools = 8;

type Linked = Pick<ResearchPlan, 'questions' | 'links'>;

/** Pages that people name are read for every question, unless the plan says for which. Without a tool that reads pages, none are. */
export function withLinks(
  { questions, links = [] }: Linked,
  ready: readonly CataloguedTool[],
): { questions: ResearchQuestion[]; links?: string[] } {
  const readers = ready.filter(({ asks }) => asks === 'links').map(({ name }) => name);
  if (links.length === 0 || readers.length === 0) return { questions: [...questions] };
  const isChosen = questions.some(({ tools }) => tools.some(tool => readers.includes(tool)));
  const heads = isChosen ? [] : readers;
  return {
    questions: questions.map(question => ({ ...question, tools: [...heads, ...question.tools].slice(0, mostTools) })),
    links: [...new Set(links)],
  };
}
