import { numbersOfProse } from '#activities/synthesis/prose/numbers-of-prose';
import { plainText } from '#activities/synthesis/prose/plain-text';
import { labelled } from '#activities/synthesis/prose/short-title';
import { type RowContext, rowHead, rowLabel, type ToldRow } from '#activities/synthesis/rows/row-context';
import { periodPhrase } from '#activities/synthesis/rows/row-phrases';
import { kindOfStatement } from '#activities/synthesis/selection/kind-of-statement';
import { splitSentences } from '#shared/text/sentences';

const maxCharacters = 420;

/** A row or record whose point is a text: "Postgres checkpoint growth (langgraphjs): a user finds no way to ...". */
export function textClaim(context: RowContext): ToldRow | null {
  const { row, source } = context;
  const cell = longest(row.cells('text').map(({ value }) => value));
  if (cell === null || cell.length < 25) return null;
  const told = clipped(plainText(cell));
  const head = headOf(context);
  const text = labelled(rowLabel(context), labelled(head, told));
  const isComplaint = /complain/iu.test(
    row
      .cells('topic')
      .map(({ value }) => value)
      .join(' ') +
      row
        .cells('text')
        .map(({ column }) => column)
        .join(' '),
  );
  return {
    kind: isComplaint || /user|customer|review/iu.test(columnsOf(context)) ? 'complaint' : kindOfStatement(told),
    body: told,
    text: /[.!?]["'”’)\]]*$/u.test(text) ? text : `${text}.`,
    numbers: numbersOfProse(told, source),
    subjects: row.cells('entity').map(({ value }) => value),
    context: [...row.cells('topic'), ...row.cells('note')].map(({ value }) => value),
    factKey: null,
    series: null,
    retell: null,
  };
}

function headOf({ row }: RowContext): string {
  const topic = row.said('topic');
  const head = [rowHead(row), /^complaints?$/iu.test(topic ?? '') ? null : topic].filter(part => part).join(', ');
  return head === '' ? '' : `${head}${periodPhrase(row)}`;
}

function columnsOf({ row }: RowContext): string {
  return row
    .cells('text')
    .map(({ column }) => column)
    .join(' ');
}

/** Whole sentences only, as many as fit. */
function clipped(text: string): string {
  if (text.length <= maxCharacters) return text;
  const sentences = splitSentences(text);
  let kept = '';
  for (const sentence of sentences) {
    if (kept.length + sentence.text.length > maxCharacters && kept !== '') break;
    kept = kept === '' ? sentence.text : `${kept} ${sentence.text}`;
  }
  return kept;
}

function longest(texts: readonly string[]): string | null {
  return texts.reduce<string | null>((best, text) => (best === null || text.length > best.length ? text : best), null);
}
