import { valuesOf } from '#activities/research/services/rest-table/table-values';
import type { ToolGround } from '#activities/research/tools/define-research-tool';
import type { RestTableConfig } from '#shared/contracts/rest-table-config';

type Secrets = Pick<ToolGround, 'namedSecret'>;

/** The address of the first page with all its keys: for asking. Errors: `tool.not-ready`. */
export function askedAddress(table: RestTableConfig, query: string, secrets: Secrets): URL {
  return withParameters(table, query, valuesOf(table.parameters, secrets));
}

/** The same without secret parameters: for telling where rows are from. */
export function toldAddress(table: RestTableConfig, query: string): string {
  const open = Object.entries(table.parameters).filter(([, value]) => typeof value === 'string');
  return withParameters(table, query, valuesOf(Object.fromEntries(open), { namedSecret: () => undefined })).href;
}

function withParameters({ url, pages }: RestTableConfig, query: string, parameters: Record<string, string>): URL {
  const address = new URL(url.replaceAll('{query}', encodeURIComponent(query)));
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  if (pages?.by === 'number') address.searchParams.set(pages.parameter, String(pages.first));
  return address;
}
