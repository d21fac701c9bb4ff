import { numberQuestions } from '#activities/planning/number-questions';
import { planGrounds } from '#activities/planning/plan-grounds';
import type { PlanResearchInput } from '#activities/planning/prompts/plan-research.prompt';
import type { NewQuestion } from '#activities/planning/vertical-questions';
import type { ResearchQuestion } from '#shared/contracts/plan';
import { derivedSections } from '#shared/contracts/section';
import { plainLine } from '#shared/text/plain-line';
import { contentWords, jaccard } from '#shared/text/similarity';
import { strangeFacts } from '#shared/text/strange-facts';
import { unprintable } from '#shared/text/unprintable';

const longestQuestion = 500;
const longestQuery = 200;
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
  const notes: string[] = [];
  const grounds = planGrounds(input);
  const known = new Map(usual.map(question => [question.text, question]));
  const tools = new Set(input.vertical.questions.flatMap(question => question.tools));
  const kept = answer.flatMap(question => {
    const same = known.get(question.text);
    return settled(question, {
      grounds: same ? `${grounds}\n${same.text}\n${same.queries.join('\n')}` : grounds,
      tools,
      notes,
    });
  });
  const unique = kept.filter((question, at) => kept.findIndex(({ text }) => text === question.text) === at);
  const added = missing(unique, usual, input);
  if (added.length > 0)
    notes.push(`${added.length} questions were added that the brief asks or the vertical insists on.`);
  return { questions: numberQuestions([...unique, ...added]), notes };
}

interface Bounds {
  readonly grounds: string;
  readonly tools: ReadonlySet<string>;
  readonly notes: string[];
}

function settled({ id, ...question }: ResearchQuestion, { grounds, tools, notes }: Bounds): NewQuestion[] {
  const text = plainLine(question.text);
  const because = reasonAgainst(text, longestQuestion, grounds);
  const isResearched = !derivedSections.includes(question.sectionId);
  if (because !== null || !isResearched) {
    notes.push(`A proposed question was left out: ${because ?? 'its section is put together from others'}.`);
    return [];
  }
  const queries = question.queries
    .map(plainLine)
    .filter(query => reasonAgainst(query, longestQuery, `${grounds}\n${text}`) === null);
  if (queries.length < question.queries.length)
    notes.push(`${question.queries.length - queries.length} search phrases of a question were left out.`);
  const usable = question.tools.filter(tool => tools.has(tool));
  return [
    {
      ...question,
      text,
      queries: queries.length > 0 ? queries : [text.slice(0, longestQuery)],
      tools: usable.length > 0 ? usable : [...tools].slice(0, 8),
    },
  ];
}

function reasonAgainst(line: string, longest: number, grounds: string): string | null {
  const because = unprintable(line, longest);
  if (because !== null) return because;
  const strange = strangeFacts(line, grounds);
  return strange.length > 0 ? `nothing it rests on has ${strange.slice(0, 3).join(', ')}` : null;
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
