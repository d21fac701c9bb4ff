import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import type { Figure } from '#activities/verification/verify/figures';
import type { Weighed } from '#activities/verification/verify/find-support';
import { type Statement, statementOf } from '#activities/verification/verify/statement';

/** Rows of one table that speak most of a claim; more are not paired. */
const most = 5;
const apart = '\n\n';

/** Two rows of one table as one piece, a sentence each: what a claim compares or joins. */
export interface RowPair extends EvidenceSpan {
  readonly parts: readonly [EvidenceSpan, EvidenceSpan];
  /** Where the second begins in what is stated. */
  readonly second: number;
}

/** Pairs of the rows that speak most of a claim. */
export function rowPairs(weighed: readonly Weighed[]): RowPair[] {
  const rows = weighed
    .filter(({ evidence }) => evidence.isRow)
    .toSorted((one, other) => other.strength - one.strength)
    .slice(0, most)
    .map(({ evidence }) => evidence);
  return rows.flatMap((one, i) =>
    rows.slice(i + 1).flatMap(other => (areOfOneTable(one, other) ? pairOf(...inOrder(one, other)) : [])),
  );
}

function inOrder(one: EvidenceSpan, other: EvidenceSpan): [EvidenceSpan, EvidenceSpan] {
  return (one.passages[0]?.start ?? 0) <= (other.passages[0]?.start ?? 0) ? [one, other] : [other, one];
}

function areOfOneTable({ source, passages: [one] }: EvidenceSpan, { source: its, passages: [other] }: EvidenceSpan) {
  return (
    source.id === its.id &&
    one?.kind === other?.kind &&
    one?.headings.join('\n') === other?.headings.join('\n') &&
    Object.keys(one?.fields ?? {})[0] === Object.keys(other?.fields ?? {})[0]
  );
}

function pairOf(one: EvidenceSpan, other: EvidenceSpan): RowPair {
  const second = one.stated.text.length + apart.length;
  const figures: Figure[] = [
    ...one.stated.figures,
    ...other.stated.figures.map(figure => ({ ...figure, start: figure.start + second, end: figure.end + second })),
  ];
  const cells = new Set([one, other].flatMap(({ passages: [row] }) => Object.values(row?.fields ?? {})));
  return {
    ...one,
    passages: [...one.passages, ...other.passages],
    quotes: [...one.quotes, ...other.quotes],
    stated: statementOf(`${asSentence(one.stated)}${apart}${asSentence(other.stated)}`, figures),
    near: statementOf([...new Set([one.near.text, other.near.text])].join('\n')),
    title: statementOf([...new Set([one.title.text, other.title.text])].join('\n')),
    siblings: [...one.siblings, ...other.siblings].map(({ own, others }) => ({
      own,
      others: others.filter(value => !cells.has(value)),
    })),
    columns: columnsOf(figures),
    ranks: new Map(),
    parts: [one, other],
    second,
  };
}

function columnsOf(figures: readonly Figure[]): Figure[][] {
  const names = new Set(figures.flatMap(({ column }) => column ?? []));
  return [...names].map(name => figures.filter(({ column }) => column === name));
}

/** Cells are clauses of one sentence, and a column's name is in that of its cell; every place stays. */
function asSentence({ text }: Statement): string {
  return text.replaceAll(' | ', ' ;  ').replaceAll(': ', '  ').replaceAll(' ;  ', ' ; ');
}
