import { numberQuestions } from '#activities/planning/number-questions';
import { planGrounds } from '#activities/planning/plan-grounds';
import type { PlanResearchInput } from '#activities/planning/prompts/plan-research.prompt';
import { type Grounds, settleQuestion } from '#activities/planning/settle-question';
import type { NewQuestion } from '#activities/planning/vertical-questions';
import type { ResearchQuestion } from '#shared/contracts/plan';
import { contentWords, jaccard } from '#shared/text/similarity';

/** Two questions that share so many words ask one thing. */
const sameQuestion = 0.6;

export interface SettledPlan {
  readonly questions: ResearchQuestion[];
  /** What of the answer is not in the plan, or was added to it; one sentence each, for those who decide about it. */
  readonly notes: readonly string[];
}

/**
 * The questions of an answer that state nothing which brief, vertical and titles do not have, with the tools there are.
 * What the brief itself asks is always asked, and so are the vertical's critical questions where a section has none.
 */
export function settlePlan(
  answer: readonly ResearchQuestion[],
  usual: readonly ResearchQuestion[],
  input: PlanResearchInput,
): SettledPlan {
  const all = planGrounds(input);
  const tools = new Set(input.vertical.questions.flatMap(question => question.tools));
  const judged = answer.map(question => {
    const same = usual.find(({ text }) => text === question.text);
    const grounds: Grounds = same ? [all, [same.text, ...same.queries].join('\n')] : [all];
    return { question, settled: settleQuestion(question, { grounds, tools }) };
  });
  const kept = judged.flatMap(({ settled }) => ('because' in settled ? [] : [settled]));
  const unique = kept.filter((question, at) => kept.findIndex(({ text }) => text === question.text) === at);
  const added = missing(unique, usual, input);
  return { questions: numberQuestions([...unique, ...added]), notes: notesOn(judged, added.length) };
}

type Judged = readonly {
  readonly question: ResearchQuestion;
  readonly settled: ReturnType<typeof settleQuestion>;
}[];

function notesOn(judged: Judged, added: number): string[] {
  const left = judged.flatMap(({ settled }) =>
    'because' in settled ? [`A proposed question was left out: ${settled.because}.`] : [],
  );
  const phrases = judged.reduce(
    (sum, { question, settled }) =>
      sum + ('because' in settled ? 0 : Math.max(0, question.queries.length - settled.queries.length)),
    0,
  );
  return [
    ...left,
    ...(phrases > 0 ? [`Search phrases left out, since they name what nobody gave: ${phrases}.`] : []),
    ...(added > 0 ? [`Questions added that the brief asks or the vertical insists on: ${added}.`] : []),
  ];
}

function missing(
  kept: readonly NewQuestion[],
  usual: readonly ResearchQuestion[],
  { brief }: PlanResearchInput,
): NewQuestion[] {
  const asked = kept.map(({ text }) => wordsOf(text));
  const sections = new Set(kept.map(({ sectionId }) => sectionId));
  const isAsked = (text: string) => asked.some(words => jaccard(words, wordsOf(text)) >= sameQuestion);
  return usual
    .filter(({ text, critical, sectionId }) =>
      brief.questions.includes(text) ? !isAsked(text) : critical && !sections.has(sectionId),
    )
    .map(({ id, ...question }) => question);
}

function wordsOf(text: string): Set<string> {
  return new Set(contentWords(text));
}
