import { type Comparison, type Issue, type Rule, statedFigures } from '#activities/verification/verify/comparison';
import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { type NamedColumn, namedColumns } from '#activities/verification/verify/named-columns';

/** An amount of a row stands in the column that the claim names: what Basic costs is not the price of Family. */
export const cellsAgree: Rule = {
  name: 'cells-agree',
  run: comparison => {
    const { claim, evidence } = comparison;
    if (!evidence.isRow || evidence.columns) return [];
    const told = claim.figures.flatMap((figure): Told[] => {
      const own = statedFigures(comparison, figure);
      return own.length > 0 && own.every(({ column }) => column !== undefined) ? [{ figure, own }] : [];
    });
    const columns = namedColumns(claim, evidence);
    const strange = columns.length < 2 ? [] : strangers(told, columns, evidence.stated.figures);
    return [...turned(claim.text, told), ...strange, ...exchanged(told, columns)];
  },
};

interface Told {
  readonly figure: Figure;
  readonly own: readonly Figure[];
}

/** Of a column that the claim does not speak of, where it names another that has such an amount. */
function strangers(told: readonly Told[], columns: readonly NamedColumn[], figures: Comparison['claim']['figures']) {
  const isTold = (column: string) => told.some(({ own }) => own.some(found => found.column === column));
  return told.flatMap(({ figure, own }): Issue[] => {
    const isUnspoken = own.every(found => columns.some(({ column, isUnspoken: is }) => is && column === found.column));
    const { dimension } = sizeOf(own[0] ?? figure);
    const rival = columns.find(
      ({ column, at }) =>
        at !== null &&
        !isTold(column) &&
        figures.some(each => each.column === column && sizeOf(each).dimension === dimension),
    );
    return isUnspoken && rival ? [issue(figure, own[0]?.column ?? '')] : [];
  });
}

/** "From 7 to 9" where the column of the 9 is the earlier one. */
function turned(text: string, told: readonly Told[]): Issue[] {
  return told.flatMap((one, i): Issue[] => {
    const next = told[i + 1];
    if (!next || !changes.test(`${text.slice(0, one.figure.start)}#${text.slice(one.figure.end, next.figure.start)}#`))
      return [];
    const isLater = one.own.every(from => next.own.every(to => timeOf(from) > timeOf(to) && timeOf(to) !== ''));
    return isLater ? [issue(one.figure, one.own[0]?.column ?? '')] : [];
  });
}

const changes = /(?<!\p{L})from\s(?:\p{L}+\s)?#[^#.;,]{0,40}\sto\s(?:\p{L}+\s)?#$/iu;

function timeOf({ columnDates = [] }: Figure): string {
  return columnDates[0] ?? '';
}

/** Two amounts and two columns, each beside that of the other. */
function exchanged(told: readonly Told[], columns: readonly NamedColumn[]): Issue[] {
  const named = columns.flatMap(({ column, at }) => (at === null ? [] : [{ column, at }])).sort((a, b) => a.at - b.at);
  if (named.length !== told.length || told.length < 2) return [];
  const pairs = told.map(({ figure, own }, i) => ({
    figure,
    own,
    name: named[i] ?? { column: '', at: 0 },
  }));
  const isBeside = pairs.every(({ figure, name }, i) => {
    const [from, to] = [Math.min(figure.start, name.at), Math.max(figure.start, name.at)];
    return pairs.every((other, j) => i === j || [other.figure.start, other.name.at].every(at => at < from || at > to));
  });
  const isWrong = pairs.every(({ own, name }) => own.every(({ column }) => column !== name.column));
  const [first] = pairs;
  return isBeside && isWrong && first ? [issue(first.figure, first.own[0]?.column ?? '')] : [];
}

function issue({ text }: Figure, column: string): Issue {
  return { rule: 'cells-agree', severity: 'conflict', detail: `${text.trim()} is that of "${column}" in the source` };
}
