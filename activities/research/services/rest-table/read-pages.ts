import { isLifted } from '#activities/research/services/rest-table/is-lifted';
import { type CsvPage, parseCsv } from '#activities/research/services/rest-table/lift-csv';
import { nextPage } from '#activities/research/services/rest-table/next-page';
import { type JsonPage, parseRows } from '#activities/research/services/rest-table/parse-rows';
import { type ReadPage, readPage } from '#activities/research/services/rest-table/read-page';
import { askedAddress } from '#activities/research/services/rest-table/table-address';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import type { RestTableConfig } from '#shared/contracts/rest-table-config';
import { AssayError } from '#shared/errors/assay-error';

export interface Asked {
  readonly table: RestTableConfig;
  readonly query: string;
}

export interface TablePages {
  readonly pages: readonly (ReadPage & { readonly content: JsonPage | CsvPage })[];
  /** Why further pages are missing. */
  readonly notes: readonly string[];
}

/** All pages of a table, up to its bound. What fails after the first page costs only what would have come. Errors: those of the first page. */
export async function readPages(asked: Asked, context: ToolContext): Promise<TablePages> {
  const pages: TablePages['pages'][number][] = [];
  let url: URL | null = askedAddress(asked.table, asked.query, context);
  while (url) {
    try {
      const page = await readPage(url, asked, context);
      if (page.text === '') break;
      const content = contentOf(page.text, asked.table);
      pages.push({ ...page, content });
      url = nextPage({ url, at: pages.length - 1, ...placeOf(content) }, asked.table.pages);
    } catch (error) {
      if (pages.length === 0 || !(error instanceof AssayError) || context.signal.aborted) throw error;
      return {
        pages,
        notes: [`${asked.table.title}: only ${pages.length} pages were read. ${error.message}`.slice(0, 500)],
      };
    }
  }
  return { pages, notes: [] };
}

function contentOf(text: string, table: RestTableConfig): JsonPage | CsvPage {
  const { format, rowsAt, title } = table;
  try {
    if (format === 'csv') return parseCsv(text);
    return parseRows(text, rowsAt ?? '', isLifted(table));
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    throw new AssayError('tool.broken-answer', `${title}, ${error.message.split(': ').at(-1)}`);
  }
}

function placeOf(content: JsonPage | CsvPage) {
  return { root: 'root' in content ? content.root : null, rows: content.rows.length };
}
