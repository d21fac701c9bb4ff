import { fillPhrase, fillText } from '#activities/planning/fill-placeholders';
import { surfaceWords } from '#activities/planning/surface-words';
import type { Brief } from '#shared/contracts/brief';
import type { ResearchQuestion } from '#shared/contracts/plan';
import type { Vertical } from '#shared/contracts/vertical';

/** A question before it has its number. */
export type NewQuestion = Omit<ResearchQuestion, 'id'>;
type VerticalQuestion = Vertical['questions'][number];

/** Questions about one competitor cost a search each; a brief may name fifty. */
const maxCompetitors = 10;

/** The vertical's questions in the words of this brief; one about a competitor is asked for each that is named. */
export function verticalQuestions(vertical: Vertical, brief: Brief, terms: readonly string[]): NewQuestion[] {
  return vertical.questions.flatMap(question =>
    forEachCompetitor(question, brief.competitors).flatMap(single => fillQuestion(single, brief, terms)),
  );
}

function forEachCompetitor(question: VerticalQuestion, competitors: readonly string[]): VerticalQuestion[] {
  if (!question.text.includes('{competitor}')) return [question];
  return competitors.slice(0, maxCompetitors).map(name => ({
    ...question,
    text: question.text.replaceAll('{competitor}', name),
    queries: question.queries.map(query => query.replaceAll('{competitor}', name)),
  }));
}

function fillQuestion(question: VerticalQuestion, brief: Brief, terms: readonly string[]): NewQuestion[] {
  const text = fillText(question.text, brief);
  const queries = question.queries
    .filter(query => !query.includes('{competitor}'))
    .flatMap(query => fillPhrase(query, brief));
  if (text === null || queries.length === 0) return [];
  return [{ ...question, text: clip(text, 500), queries: withTerms(queries, terms) }];
}

/** The market's own words beside the question's, so that a folder about several markets yields this one first. */
function withTerms(queries: readonly string[], terms: readonly string[]): string[] {
  const market = terms.slice(0, 2).join(' ');
  const asked = surfaceWords(queries[1] ?? queries[0] ?? '')
    .slice(0, 2)
    .join(' ');
  const all = market ? [...queries.slice(0, 11), `${market} ${asked}`] : queries.slice(0, 12);
  return [...new Set(all.map(query => clip(query, 200)))];
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/\s+\S*$/, '');
}
