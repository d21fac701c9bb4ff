import type { NewQuestion } from '#activities/planning/vertical-questions';
import type { ResearchQuestion } from '#shared/contracts/plan';
import { derivedSections } from '#shared/contracts/section';
import { plainLine } from '#shared/text/plain-line';
import { strangeFacts } from '#shared/text/strange-facts';
import { unprintable } from '#shared/text/unprintable';

const longestQuestion = 500;
const shortestQuestion = 5;
const longestQuery = 200;
const shortestQuery = 2;
const mostTools = 8;

/** What all share, and what this one has besides. */
export type Grounds = readonly [string, ...string[]];

export interface PlanBounds {
  /** What the words of the question may name. */
  readonly grounds: Grounds;
  readonly tools: ReadonlySet<string>;
}

/** A proposed question as it may be asked, or why it may not. Phrases and tools that may not stand are left out. */
export function settleQuestion(
  { id, ...question }: ResearchQuestion,
  { grounds, tools }: PlanBounds,
): NewQuestion | { readonly because: string } {
  const text = plainLine(question.text);
  if (derivedSections.includes(question.sectionId)) return { because: 'its section is put together from others' };
  const because = text.length < shortestQuestion ? 'it asks nothing' : reasonAgainst(text, longestQuestion, grounds);
  if (because !== null) return { because };
  const queries = question.queries
    .map(plainLine)
    .filter(query => query.length >= shortestQuery && reasonAgainst(query, longestQuery, [...grounds, text]) === null);
  const usable = question.tools.filter(tool => tools.has(tool));
  return {
    ...question,
    text,
    queries: queries.length > 0 ? queries : [text.slice(0, longestQuery)],
    tools: usable.length > 0 ? usable : [...tools].slice(0, mostTools),
  };
}

function reasonAgainst(line: string, longest: number, grounds: Grounds): string | null {
  const because = unprintable(line, longest);
  if (because !== null) return because;
  const strange = strangeFacts(line, ...grounds);
  return strange.length > 0 ? `nothing it rests on has ${strange.slice(0, 3).join(', ')}` : null;
}
