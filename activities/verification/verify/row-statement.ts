import { columnLabel, columnWords, isBookkeeping, isTimeColumn } from '#activities/verification/evidence/row-columns';
import type { RowFacts } from '#activities/verification/evidence/row-facts';
import { type Figure, figuresOf } from '#activities/verification/verify/figures';
import { type Statement, statementOf } from '#activities/verification/verify/statement';
import { stateOfCode } from '#shared/text/us-states';

/** A longer cell is read as prose. */
const proseCell = 25;

/** A row as "column: cell | column: cell", its amounts at their cells; codes of states are spelled out as well. */
export function rowStatement({ passage, amounts }: RowFacts): Statement {
  const starts = new Map<string, number>();
  const told: Figure[] = [];
  const prose = new Set<string>();
  let text = '';
  for (const [column, cell] of Object.entries(passage.fields)) {
    if (cell.trim() === '' || isBookkeeping(column)) continue;
    if (text !== '') text += ' | ';
    text += `${columnWords(column)}: `;
    starts.set(columnLabel(column), text.length);
    if (cell.length >= proseCell) {
      const start = text.length;
      told.push(
        ...figuresOf(cell).map(figure => ({ ...figure, start: start + figure.start, end: start + figure.end })),
      );
      prose.add(columnLabel(column));
    }
    text += withState(column, cell);
  }
  const figures = amounts
    .filter(({ label }) => !prose.has(label))
    .map((amount): Figure => {
      const start = starts.get(amount.label) ?? 0;
      const columnDates = isTimeColumn(amount.label) ? amount.dates : [];
      return { ...amount, start, end: start + 1, text: '', isCoarse: false, lean: null, columnDates };
    });
  return statementOf(text, [...figures, ...told]);
}

function withState(column: string, cell: string): string {
  const state = /state|jurisdiction|region|geograph|location|territory/iu.test(column)
    ? stateOfCode(cell.trim())
    : null;
  return state === null ? cell : `${cell} (${state})`;
}
