import { columnLabel, columnWords, isBookkeeping, isTimeColumn } from '#activities/verification/evidence/row-columns';
import type { RowFacts } from '#activities/verification/evidence/row-facts';
import { type Figure, figuresOf } from '#activities/verification/verify/figures';
import { labelOf } from '#activities/verification/verify/row-labels';
import { type Statement, statementOf } from '#activities/verification/verify/statement';
import { findDates } from '#shared/text/dates';
import { stateOfCode } from '#shared/text/us-states';

/** A longer cell is read as prose. */
const proseCell = 25;
/** "Net income (loss)": the sign of each amount says which of the two it is. */
const eitherWay = /\s\((?:loss|losses|deficit)\)/iu;

/** A row as "column: cell | column: cell", its amounts at their cells; codes of states are spelled out as well. */
export function rowStatement({ passage, amounts }: RowFacts): Statement {
  const starts = new Map<string, number>();
  const told: Figure[] = [];
  const prose = new Set<string>();
  const isEither = eitherWay.test(labelOf(passage) ?? '');
  let text = '';
  for (const [column, cell] of Object.entries(passage.fields)) {
    if (cell.trim() === '' || isBookkeeping(column)) continue;
    if (text !== '') text += ' | ';
    if (!isNameless(column)) text += `${columnWords(column)}: `;
    starts.set(columnLabel(column), text.length);
    if (cell.length >= proseCell) {
      const start = text.length;
      told.push(
        ...figuresOf(cell).map(figure => ({ ...figure, start: start + figure.start, end: start + figure.end })),
      );
      prose.add(columnLabel(column));
    }
    text += isEither ? withSide(cell) : withState(column, cell);
  }
  const figures = amounts
    .filter(({ label }) => !prose.has(label))
    .map((amount): Figure => {
      const start = starts.get(amount.label) ?? 0;
      const columnDates = isTimeColumn(amount.label) ? amount.dates : findDates(amount.label).map(({ iso }) => iso);
      return {
        ...amount,
        start,
        end: start + 1,
        text: '',
        isCoarse: false,
        lean: null,
        columnDates,
        column: amount.label,
      };
    });
  return statementOf(text, [...figures, ...told]);
}

/** A column without a name, as of the labels of a table's rows. */
function isNameless(column: string): boolean {
  return /^column \d+$/u.test(column);
}

function withSide(cell: string): string {
  if (!/^\P{L}*\d\P{L}*$/u.test(cell) || cell.includes('%')) return cell.replace(eitherWay, '');
  return `${cell} ${/^\P{L}?[(−-]/u.test(cell.trim()) ? 'loss' : 'profit'}`;
}

function withState(column: string, cell: string): string {
  const state = /state|jurisdiction|region|geograph|location|territory/iu.test(column)
    ? stateOfCode(cell.trim())
    : null;
  return state === null ? cell : `${cell} (${state})`;
}
