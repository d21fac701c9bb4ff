import { parse } from 'csv-parse/sync';
import { namedCells } from '#activities/research/services/rest-table/named-cells';
import type { RestTableConfig } from '#shared/contracts/rest-table-config';
import { AssayError } from '#shared/errors/assay-error';

export interface CsvPage {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Errors: `tool.broken-answer`. */
export function parseCsv(text: string): CsvPage {
  try {
    const [header = [], ...rows] = parse(text, {
      delimiter: [',', ';', '\t'].toSorted((one, other) => countIn(text, other) - countIn(text, one))[0] ?? ',',
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as string[][];
    return { header, rows };
  } catch {
    throw new AssayError('tool.broken-answer', 'it is no CSV');
  }
}

/** How often a mark stands in the first line. */
function countIn(text: string, mark: string): number {
  return (text.split(/\r?\n/u, 1)[0] ?? '').split(mark).length;
}

/** Rows under the names of the configuration as CSV: its reader knows decimal commas. */
export function liftCsv(pages: readonly CsvPage[], table: RestTableConfig): string[] {
  const header = pages[0]?.header ?? [];
  const kept = columnsOf(header, table);
  const constants = Object.entries(table.constants ?? {});
  const extra = kept.flatMap(({ extra: cells }) => cells);
  const head = [...kept.map(({ name }) => name), ...extra.map(([name]) => name), ...constants.map(([name]) => name)];
  const tail = [...extra, ...constants].map(([, value]) => value);
  return [head, ...pages.flatMap(({ rows }) => rows.map(row => [...kept.map(({ at }) => row[at] ?? ''), ...tail]))].map(
    written,
  );
}

interface KeptColumn {
  readonly at: number;
  readonly name: string;
  /** Columns that say what this one's numbers are in. */
  readonly extra: readonly (readonly [string, string])[];
}

function columnsOf(header: readonly string[], { columns }: RestTableConfig): KeptColumn[] {
  if (!columns) return header.map((name, at) => ({ at, name, extra: [] }));
  return Object.entries(columns).flatMap(([source, column]) => {
    const at = header.findIndex(name => name.trim() === source);
    const [[name] = [source], ...extra] = namedCells(column, '');
    return at < 0 ? [] : [{ at, name, extra: extra.map(([key, value]) => [key, String(JSON.parse(value))] as const) }];
  });
}

function written(cells: readonly string[]): string {
  return cells.map(cell => (/[",;\n\r\t|]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
