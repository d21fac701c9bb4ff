import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** The name of a column says what its cells hold, and nothing of it. */
export function isOfLabel({ start }: Word, { text }: Statement): boolean {
  return text.includes(' | ') && !/:\s/u.test(text.slice(text.lastIndexOf(' | ', start) + 1, start));
}

/** What a row says; its cells tell one thing. */
export function cellWords(statement: Statement): readonly Word[] {
  return statement.words.filter(word => !isOfLabel(word, statement));
}
