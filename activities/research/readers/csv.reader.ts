import { parse } from 'csv-parse/sync';
import { uniformMetadata } from '#activities/research/corpus/uniform-metadata';
import { defineReader, type ReadingFault, refuse } from '#activities/research/readers/define-reader';
import { decodeText } from '#activities/research/text/decode-text';
import { fieldsOf } from '#activities/research/text/fields-of';
import { inPlainNotation, numberStyleOf } from '#activities/research/text/number-style';
import { PassageList } from '#activities/research/text/passage-list';

interface CsvRecord {
  readonly raw: string;
  readonly record: string[];
}

/** So many rows show how a table writes its numbers. */
const styleRows = 2_000;

const delimiters = [',', ';', '\t', '|'] as const;

export default defineReader({
  name: 'csv',
  mediaType: 'text/csv',
  extensions: ['csv', 'tsv'],
  read(bytes, location) {
    const decoded = decodeText(bytes);
    if ('refused' in decoded) return decoded;
    const { text } = decoded;
    const records = recordsOf(text, /\.tsv$/i.test(location) ? '\t' : delimiterOf(text));
    const headerAt = headerOf(records);
    if (records.length <= headerAt + 1) return refuse('csv.no-rows', 'no rows were found below a header');
    const { list, ragged } = rowsOf(text, records, headerAt);
    return {
      text,
      passages: list.passages,
      metadata: uniformMetadata(list.passages),
      faults: [...decoded.faults, ...list.faults, ...raggedFault(ragged)],
    };
  },
});

/** A quote that never closes would swallow the rest of the file, so such a file is read without quotes. */
function recordsOf(text: string, delimiter: string): CsvRecord[] {
  const options = {
    delimiter,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  } as const;
  try {
    return parse(text, options) as unknown as CsvRecord[];
  } catch {
    return parse(text, { ...options, quote: false }) as unknown as CsvRecord[];
  }
}

/** The mark that parts the first lines most evenly. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/).filter(Boolean).slice(0, 20);
  const score = (mark: string) => {
    const counts = lines.map(line => line.replace(/"[^"]*"/g, '').split(mark).length - 1);
    const usual = modeOf(counts.filter(count => count > 0));
    return usual === 0 ? 0 : counts.filter(count => count === usual).length * 100 + usual;
  };
  return [...delimiters].sort((one, other) => score(other) - score(one))[0] ?? ',';
}

/** Titles and notes above a table are shorter than its rows: the header is the first record as wide as most. */
function headerOf(records: readonly CsvRecord[]): number {
  const head = records.slice(0, 50);
  const width = modeOf(head.map(({ record }) => record.length));
  return Math.max(
    0,
    head.slice(0, 10).findIndex(({ record }) => record.length === width),
  );
}

function rowsOf(text: string, records: readonly CsvRecord[], headerAt: number): { list: PassageList; ragged: number } {
  const header = records[headerAt]?.record ?? [];
  const style = numberStyleOf(records.slice(headerAt + 1, styleRows).flatMap(({ record }) => record));
  const list = new PassageList(text);
  let ragged = 0;
  let from = 0;
  for (const [at, { raw, record }] of records.entries()) {
    const line = raw.replace(/^[\r\n]+|[\r\n]+$/g, '');
    const start = text.indexOf(line, from);
    from = Math.max(from, start + line.length);
    if (at <= headerAt || start < 0) continue;
    if (record.length !== header.length) ragged += 1;
    const cells = record.map(cell => inPlainNotation(cell, style));
    list.addRow({ start, end: start + line.length, kind: 'csv-row', headings: [], fields: fieldsOf(header, cells) });
  }
  return { list, ragged };
}

function raggedFault(ragged: number): ReadingFault[] {
  if (ragged === 0) return [];
  return [
    { code: 'csv.ragged-rows', detail: `${ragged} rows have more or fewer cells than the header; what fits is used` },
  ];
}

function modeOf(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0;
}
