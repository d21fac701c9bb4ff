import { foldName } from '#activities/research/personal-data/fold-name';
import type { DraftPassage } from '#activities/research/readers/define-reader';

/** Names of companies, brands and products, folded. */
export type Organisations = ReadonlySet<string>;

/** Columns and members whose cells name no private person: a firm, or what it sells. */
const column =
  /^(?:.* )?(?:compan(?:y|ies)|vendors?|suppliers?|publishers?|operators?|providers?|manufacturers?|brands?|firms?|organi[sz]ations?|institutions?|issuers?|insurers?|banks?|retailers?|carriers?|airlines?|studios?|competitors?|products?|apps?|games?|tools?|platforms?|plans?|chains?|stores?)(?: names?)?$/iu;
/** Longer cells are statements. */
const longestCell = 60;

/** What the columns of a document say to be names of organisations and products. */
export function organisationsIn(passages: readonly DraftPassage[]): Organisations {
  const isOfColumn = new Map<string, boolean>();
  const found = new Set<string>();
  for (const { fields } of passages) {
    for (const [name, cell] of Object.entries(fields)) {
      const known = isOfColumn.get(name) ?? column.test(plain(name));
      isOfColumn.set(name, known);
      if (known && cell.length <= longestCell) found.add(foldName(cell.trim()));
    }
  }
  return found;
}

/** The last part of `vendor.name`, with what parts its words as blanks. */
function plain(name: string): string {
  const parts = name.split('.');
  const last = parts.at(-1) ?? name;
  const own = /^name$/iu.test(last) ? (parts.at(-2) ?? last) : last;
  return own
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
