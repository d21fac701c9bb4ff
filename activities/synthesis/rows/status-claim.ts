import { labelled } from '#activities/synthesis/prose/short-title';
import { type RowContext, rowHead, rowLabel, type ToldRow } from '#activities/synthesis/rows/row-context';
import { attributionPhrase, notePhrase, periodPhrase } from '#activities/synthesis/rows/row-phrases';
import { kindOfStatement } from '#activities/synthesis/selection/kind-of-statement';

/** "WorldWinner: cash play blocked in AR": what holds for somebody somewhere. Rows that differ in the place make a list. */
export function statusClaim(context: RowContext): ToldRow | null {
  const { row, passage, publisher } = context;
  const status = row.said('status');
  const place = row.said('geography');
  if (status === null || (place === null && (row.said('entity') === null || isBare(status)))) return null;
  const head = rowHead(row);
  const tail = `${periodPhrase(row)}${attributionPhrase(publisher ? [publisher] : [], null, head)}${notePhrase(row)}.`;
  const tell = (places: string) =>
    labelled(rowLabel(context), labelled(head, `${status}${placed(status, places)}${tail}`));
  const key = [passage.sourceId, head, status, tail].join('|');
  return {
    kind: kindOfStatement(status) === 'statement' ? 'rule' : kindOfStatement(status),
    text: tell(place ?? ''),
    body: status,
    numbers: [],
    subjects: row.cells('entity').map(({ value }) => value),
    context: [],
    factKey: null,
    retell: null,
    series: place === null ? null : { key, member: place, tell },
  };
}

/** "Acme: chosen" says nothing that a stranger understands; with a place it does: "barred in AR". */
function isBare(status: string): boolean {
  return !/\s/u.test(status.trim());
}

/** "blocked in AR"; a status that names a place itself gets its own in brackets. */
function placed(status: string, places: string): string {
  if (places === '') return '';
  return /\bin\b/iu.test(status) ? ` (${places})` : ` in ${places}`;
}
