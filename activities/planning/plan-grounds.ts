import type { PlanResearchInput } from '#activities/planning/prompts/plan-research.prompt';

/** Everything that the words of a plan may name: the brief, the vertical's questions, the titles of what can be searched. */
export function planGrounds({ brief, vertical, documents }: PlanResearchInput): string {
  const { title, idea, audience, geographies, competitors, questions, outOfScope } = brief;
  return [
    title,
    idea,
    ...audience,
    ...geographies,
    ...competitors,
    ...questions,
    ...outOfScope,
    vertical.title,
    ...vertical.terms,
    ...vertical.questions.flatMap(({ text, queries }) => [text, ...queries]),
    ...documents.flatMap(document => [document.title, document.publisher ?? '']),
  ].join('\n');
}
