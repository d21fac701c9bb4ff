import { keepDocument } from '#activities/research/services/exchange/keep-document';
import { isLifted } from '#activities/research/services/rest-table/is-lifted';
import { type CsvPage, liftCsv } from '#activities/research/services/rest-table/lift-csv';
import { liftJson } from '#activities/research/services/rest-table/lift-json';
import type { JsonPage } from '#activities/research/services/rest-table/parse-rows';
import type { Asked, TablePages } from '#activities/research/services/rest-table/read-pages';
import { toldAddress } from '#activities/research/services/rest-table/table-address';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import type { FoundDocument } from '#shared/contracts/found-document';

type Pages = TablePages['pages'];

/** The rows of a table as one document; null when there are none. Errors: those of the store. */
export async function tableDocument(
  { table, query }: Asked,
  pages: Pages,
  context: ToolContext,
): Promise<FoundDocument | null> {
  const [first] = pages;
  if (!first || pages.every(({ content }) => content.rows.length === 0)) return null;
  const location = toldAddress(table, query);
  const { name, title, publisher, kind, format, method } = table;
  const lifted = isLifted(table) ? contentOf(pages, table) : null;
  if (lifted?.length === 0) return null;
  return keepDocument(context, {
    content: lifted?.join('') ?? first.bytes,
    fileName: `${name}.${format}`,
    location,
    // What is asked for by POST does not come back when a person opens the address.
    url: method === 'GET' ? location : null,
    title,
    ...(publisher !== undefined && { publisher }),
    kind,
    ...(lifted && { originals: pages.map(({ bytes }, at) => originalOf(table, bytes, at)) }),
  });
}

function contentOf(pages: Pages, table: Asked['table']): string[] {
  const contents = pages.map(({ content }) => content);
  if (table.format === 'csv') {
    const lines = liftCsv(contents.filter(isCsv), table);
    return lines.length > 1 ? [lines.join('\n'), '\n'] : [];
  }
  const rows = liftJson(contents.filter(isJson), table);
  return rows.length > 0 ? ['[\n', rows.join(',\n'), '\n]\n'] : [];
}

function isJson(content: JsonPage | CsvPage): content is JsonPage {
  return 'root' in content;
}

function isCsv(content: JsonPage | CsvPage): content is CsvPage {
  return !isJson(content);
}

function originalOf({ format }: Asked['table'], content: Uint8Array, at: number) {
  const mediaType = format === 'json' ? 'application/json' : 'text/csv';
  return { name: `answer-${at + 1}.${format}`, mediaType, content };
}
