import type { OpenedSource } from '#activities/verification/evidence/library';
import { columnLabel } from '#activities/verification/evidence/row-columns';
import { rowFacts } from '#activities/verification/evidence/row-facts';
import { sizeOf } from '#activities/verification/verify/figure-sizes';
import { labelOf } from '#activities/verification/verify/row-labels';
import { rowStatement } from '#activities/verification/verify/row-statement';
import type { Passage } from '#shared/contracts/source';

/** The place of a row among those of its table, by what it has in one column: 1 has the most. */
export interface Rank {
  readonly fromTop: number;
  readonly fromBottom: number;
}

export type Ranks = ReadonlyMap<string, Rank>;

/** Sums and what is left over take no place among the others. */
const noPart =
  /^(?:(?:grand |sub)?-?totals?|all|sum|overall|average|mean|median|others?|(?:the )?rest(?= of |$)|everything else|none of (?:these|them)|no answer|do(?:es)? not know|don['’]t know|not stated|unknown)(?!\p{L})/iu;
const leastRows = 3;
const mostRows = 60;

const known = new WeakMap<Passage, Ranks>();
const none: Ranks = new Map();

/** Of a table of named rows with one amount of one kind in each cell of a column; where another row is no such, none. */
export function ranksOf({ passages }: OpenedSource, at: number): Ranks {
  const passage = passages[at];
  if (!passage || labelOf(passage) === null) return none;
  if (!known.has(passage)) for (const [row, ranks] of read(tableAt(passages, at))) known.set(row, ranks);
  return known.get(passage) ?? none;
}

function tableAt(passages: readonly Passage[], at: number): Passage[] {
  const own = passages[at];
  const isOfIt = (each: Passage | undefined) =>
    each?.kind === 'table-row' &&
    each.headings.join('\n') === own?.headings.join('\n') &&
    Object.keys(each.fields)[0] === Object.keys(own?.fields ?? {})[0];
  let [from, to] = [at, at];
  while (at - from < mostRows && isOfIt(passages[from - 1])) from--;
  while (to - at < mostRows && isOfIt(passages[to + 1])) to++;
  return passages.slice(from, to + 1).filter(row => !noPart.test((labelOf(row) ?? '').trim()));
}

function read(rows: readonly Passage[]): Map<Passage, Ranks> {
  const found = new Map<Passage, Map<string, Rank>>(rows.map(row => [row, new Map()]));
  const figures = rows.map(row => rowStatement(rowFacts(row)).figures);
  const columns = new Set(rows.flatMap(row => Object.keys(row.fields).map(columnLabel)));
  for (const column of rows.length < leastRows ? [] : columns) {
    const sizes = figures.map(own => {
      const [only, another] = own.filter(figure => figure.column === column);
      return only && !another && only.value !== null ? sizeOf(only) : null;
    });
    const dimension = sizes[0]?.dimension;
    if (!sizes.every(each => each !== null && each.dimension === dimension && each.sizes.length === 1)) continue;
    const values = sizes.map(each => each?.sizes[0] ?? 0);
    values.forEach((value, i) => {
      const row = rows[i];
      if (row)
        found.get(row)?.set(column, {
          fromTop: 1 + values.filter(other => other > value).length,
          fromBottom: 1 + values.filter(other => other < value).length,
        });
    });
  }
  return found;
}
