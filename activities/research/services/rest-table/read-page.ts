import { fetchFrom } from '#activities/research/services/exchange/fetch-from';
import { withoutSecrets } from '#activities/research/services/exchange/without-secrets';
import { secretsOf, valuesOf } from '#activities/research/services/rest-table/table-values';
import { decodeText } from '#activities/research/text/decode-text';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import type { RestTableConfig } from '#shared/contracts/rest-table-config';

export interface ReadPage {
  /** As they came, without keys that the service repeats. */
  readonly bytes: Uint8Array;
  /** Empty where nothing came. */
  readonly text: string;
}

const pageBytes = 8 * 1024 * 1024;
const pageTimeoutMs = 12_000;

/** Many services give JSON or CSV by a general name; a web page instead of it is none. */
const wanted = {
  json: ['application/*', 'text/json', 'text/plain'],
  csv: ['text/csv', 'text/plain', 'text/tab-separated-values', 'text/comma-separated-values', 'application/*'],
};

/** One page of a table. Errors: as `fetchFrom`, `tool.not-ready`. */
export async function readPage(
  url: URL,
  { table, query }: { readonly table: RestTableConfig; readonly query: string },
  context: ToolContext,
): Promise<ReadPage> {
  const { method, body, format, title } = table;
  const response = await fetchFrom(context.fetch, title, {
    url: url.href,
    hosts: [url.host],
    method,
    headers: headersOf(table, context),
    ...(method === 'POST' && body !== undefined && { body: body.replaceAll('{query}', insideJson(query)) }),
    accept: wanted[format],
    timeoutMs: pageTimeoutMs,
    maxBytes: pageBytes,
    signal: context.signal,
  });
  const bytes = withoutSecrets(response.bytes, secretsOf(table, context));
  const decoded = decodeText(bytes);
  return { bytes, text: 'refused' in decoded ? '' : decoded.text };
}

function headersOf(table: RestTableConfig, context: ToolContext): Record<string, string> {
  const preset: Record<string, string> = {
    accept: table.format === 'json' ? 'application/json' : 'text/csv, text/plain;q=0.5',
    ...(table.method === 'POST' && { 'content-type': 'application/json' }),
  };
  const given = Object.entries(valuesOf(table.headers, context)).map(([name, value]) => [name.toLowerCase(), value]);
  return { ...preset, ...Object.fromEntries(given) };
}

function insideJson(query: string): string {
  return JSON.stringify(query).slice(1, -1);
}
