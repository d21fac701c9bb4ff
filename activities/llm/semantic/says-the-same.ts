import { senseOf } from '#activities/llm/semantic/sense-of';

/**
 * Whether one text may be answered for the other: every number, unit, date, name and negation, and every other word that
 * says something, stands in both and in the same order. What cannot be told apart for sure counts as different.
 */
export function saysTheSame(one: string, other: string): boolean {
  const [said, known] = [senseOf(one), senseOf(other)];
  return said.length > 0 && said.length === known.length && said.every((piece, at) => piece === known[at]);
}
