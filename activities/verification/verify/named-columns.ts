import { columnWords, isTimeColumn } from '#activities/verification/evidence/row-columns';
import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import type { Statement } from '#activities/verification/verify/statement';
import { type Word, wordsIn } from '#activities/verification/verify/words';

/** A column whose cells have amounts, by the words that no other such column of its row has. */
export interface NamedColumn {
  readonly column: string;
  /** Where the claim first names it as it does a plan or a company, with a capital; null: nowhere, or by some of its words. */
  readonly at: number | null;
  /** The claim has none of its words. */
  readonly isUnspoken: boolean;
}

/** The columns of a row that hold amounts, as far as words tell them apart: "Basic" and "Family" of a list of prices. */
export function namedColumns(claim: Statement, { stated }: Pick<EvidenceSpan, 'stated'>): NamedColumn[] {
  const columns = [...new Set(stated.figures.flatMap(({ column }) => column ?? []))].filter(
    name => !isTimeColumn(name),
  );
  const words = new Map(columns.map(column => [column, wordsIn(columnWords(column)).filter(isTelling)]));
  return columns.flatMap((column): NamedColumn[] => {
    const others = columns.filter(other => other !== column).flatMap(other => words.get(other) ?? []);
    const own = (words.get(column) ?? []).filter(word => !others.some(other => other.keys[0] === word.keys[0]));
    if (own.length === 0) return [];
    const places = own.map(word => placeOf(word, claim));
    const isNamed = places.every(place => place !== null && /^\p{Lu}/u.test(claim.text.slice(place)));
    return [
      {
        column,
        at: isNamed ? Math.min(...places.flatMap(place => place ?? [])) : null,
        isUnspoken: places.every(place => place === null),
      },
    ];
  });
}

function isTelling({ load, text }: Word): boolean {
  return load > 0 && /\p{L}{2}/u.test(text);
}

function placeOf({ keys: [stem = ''] }: Word, claim: Statement): number | null {
  return claim.words.find(({ keys }) => keys[0] === stem)?.start ?? null;
}
