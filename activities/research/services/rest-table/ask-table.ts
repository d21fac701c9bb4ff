import { termsOf } from '#activities/research/search/terms';
import { remembered } from '#activities/research/services/exchange/remembered';
import { type Asked, readPages } from '#activities/research/services/rest-table/read-pages';
import { tableDocument } from '#activities/research/services/rest-table/table-document';
import type { ToolAnswer, ToolContext, ToolQuery } from '#activities/research/tools/define-research-tool';
import { RestTableConfig } from '#shared/contracts/rest-table-config';
import { AssayError } from '#shared/errors/assay-error';

/** Rows of one table. Errors: as `fetchFrom`, `tool.broken-answer`, `tool.not-ready`. */
export async function askTable({ query }: ToolQuery, context: ToolContext): Promise<ToolAnswer> {
  const table = tableOf(context);
  if (!isAbout(query, table)) return { hits: [], documents: [], notes: [] };
  const asked = { table, query: query.trim() };
  if (isOneForAll(table)) return constantTable(asked, context);
  const { pages, notes } = await readPages(asked, context);
  const document = await tableDocument(asked, pages, context);
  return { hits: [], documents: document ? [document] : [], notes: [...notes] };
}

/** Every phrase gets the same answer of it. */
function isOneForAll({ url, body = '', pages }: RestTableConfig): boolean {
  return !pages && !url.includes('{query}') && !body.includes('{query}');
}

async function constantTable(asked: Asked, context: ToolContext): Promise<ToolAnswer> {
  const key = JSON.stringify(asked.table);
  const document = await remembered(context, { key, forHours: asked.table.freshForHours ?? 0 }, async () =>
    tableDocument(asked, (await readPages(asked, context)).pages, context),
  );
  return { hits: [], documents: document ? [document] : [], notes: [] };
}

/** As the run found it when it began, whatever the configuration says by now. */
function tableOf({ part }: ToolContext): RestTableConfig {
  const parsed = RestTableConfig.safeParse(part?.data);
  if (!parsed.success) throw new AssayError('tool.not-ready', 'it is not said which table to ask');
  return parsed.data;
}

/** Words that say nothing are asked of nobody: in an address they would lead somewhere else. */
function isAbout(query: string, { keywords }: RestTableConfig): boolean {
  const terms = new Set(termsOf(query));
  if (terms.size === 0) return false;
  return keywords.length === 0 || keywords.flatMap(termsOf).some(term => terms.has(term));
}
