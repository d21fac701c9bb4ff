import type { ResearchQuestion } from '#shared/contracts/plan';

type Questions = readonly ResearchQuestion[];

export function moved(questions: Questions, from: number, to: number): Questions {
  const one = questions[from];
  if (!one || to < 0 || to >= questions.length) return questions;
  const others = questions.filter((_, index) => index !== from);
  return [...others.slice(0, to), one, ...others.slice(to)];
}

export function replaced(questions: Questions, question: ResearchQuestion): Questions {
  return questions.map(one => (one.id === question.id ? question : one));
}

/** A question of a person's own: asked with the tools the plan uses, by its own words. */
export function withNew(questions: Questions, text: string): Questions {
  const first = questions[0];
  if (!first) return questions;
  const question: ResearchQuestion = {
    id: freeId(questions),
    sectionId: 'market-problem',
    text,
    needs: ['statement'],
    queries: [text.slice(0, 200)],
    tools: first.tools,
    critical: false,
  };
  return [...questions, question];
}

function freeId(questions: Questions): string {
  const highest = Math.max(0, ...questions.map(({ id }) => Number(id.slice(2))));
  return `q-${String(highest + 1).padStart(2, '0')}`;
}

/** Each question is asked with each of its tools. */
export function searchesOf(questions: Questions): number {
  return questions.reduce((sum, { tools }) => sum + tools.length, 0);
}

/** Blank lines are typed on the way to the next phrase and mean nothing. */
export function tidied(questions: Questions): ResearchQuestion[] {
  return questions.map(question => ({
    ...question,
    queries: question.queries.map(query => query.trim()).filter(query => query !== ''),
  }));
}
