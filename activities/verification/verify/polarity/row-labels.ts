import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** The name of a column says what its cells hold, and nothing of it; the first cell of a row may have none. */
export function isOfLabel({ start }: Word, { text }: Statement): boolean {
  if (!text.includes(' | ')) return false;
  const from = text.lastIndexOf(' | ', start) + 1;
  const to = text.indexOf(' | ', start);
  const name = text.slice(from, to < 0 ? text.length : to).search(/:\s/u);
  return name >= 0 && start < from + name;
}

/** What a row says; its cells tell one thing. */
export function cellWords(statement: Statement): readonly Word[] {
  return statement.words.filter(word => !isOfLabel(word, statement));
}
