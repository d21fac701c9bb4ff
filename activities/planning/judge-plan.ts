import { fillText } from '#activities/planning/fill-placeholders';
import { planGrounds } from '#activities/planning/plan-grounds';
import type { PlannedQuestions, PlanResearchInput } from '#activities/planning/prompts/plan-research.prompt';
import { strangeFacts } from '#shared/text/strange-facts';

const fewQuestions = 0.5;

/** What speaks against a plan as a whole, before its questions are judged one by one. */
export function judgePlan({ questions }: PlannedQuestions, input: PlanResearchInput): string[] {
  const { vertical, brief } = input;
  const standing = vertical.questions.filter(({ text }) => fillText(text, brief) !== null);
  const asked = new Set(questions.map(({ sectionId }) => sectionId));
  const needed = new Set(standing.filter(({ critical }) => critical).map(({ sectionId }) => sectionId));
  const empty = [...needed].filter(sectionId => !asked.has(sectionId));
  const texts = new Set(questions.map(({ text }) => text));
  const forgotten = brief.questions.filter(text => !texts.has(text)).length;
  const grounds = planGrounds(input);
  const inventing = questions.filter(({ text }) => strangeFacts(text, grounds).length > 0).length;
  return [
    ...empty.map(sectionId => `no question for ${sectionId}, which must have one`),
    ...(forgotten > 0 ? [`${forgotten} questions of the brief left out`] : []),
    ...(inventing > 0 ? [`${inventing} questions name what nobody gave`] : []),
    ...(questions.length < standing.length * fewQuestions ? ['half of the standing questions left out'] : []),
  ];
}
