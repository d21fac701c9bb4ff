import type { OpenedSource } from '#activities/verification/evidence/library';
import { oncePer } from '#activities/verification/verify/once-per';
import { wordsIn } from '#activities/verification/verify/words';

/** Who a document speaks of shows within this. */
const longest = 60_000;

/** What the words of a whole document of prose may be told by; a table is no one document, its rows are by many. */
export const documentWords: (of: OpenedSource) => ReadonlySet<string> = oncePer(read);

function read({ passages, text }: OpenedSource): ReadonlySet<string> {
  if (passages.some(({ fields, kind }) => Object.keys(fields).length > 0 && kind !== 'table-row')) return new Set();
  return new Set(wordsIn(text.slice(0, longest)).flatMap(({ keys }) => keys));
}
