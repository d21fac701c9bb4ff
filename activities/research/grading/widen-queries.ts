import type { Weigh } from '#activities/research/grading/relevance';
import type { ResearchQuestion } from '#shared/contracts/plan';

const mostTerms = 8;
const longestQuery = 200;

/**
 * Wider phrases for a question that its own found little for: what it asks in its own words, and its rarest words two by
 * two, since a passage that has two of them may have neither phrase. None that was asked already.
 */
export function widenQueries({ text, queries }: ResearchQuestion, weigh: Weigh): string[] {
  const rarest = [...weigh(text)]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostTerms)
    .map(([term]) => term);
  const pairs = rarest.flatMap((term, at) => (at % 2 === 1 ? [`${rarest[at - 1]} ${term}`] : []));
  const wider = [text.slice(0, longestQuery), ...pairs];
  return [...new Set(wider)].filter(query => !queries.includes(query));
}
