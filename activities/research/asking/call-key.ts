import { contentHash } from '#activities/kit/content-hash';
import type { AskedTool } from '#activities/research/asking/asked-tool';

/** What an equal call is recognised by. Answers never cross tenants: what one may read, another may not. */
export function callKey({ tool, catalogued, query, context }: Omit<AskedTool, 'until'>): string {
  return contentHash({
    tenant: context.run.tenant,
    tool: tool.name,
    version: tool.version,
    part: catalogued.part === null ? null : contentHash({ name: catalogued.part.name, data: catalogued.part.data }),
    addresses: context.config.addresses,
    ...(query.link === undefined ? { query: query.query, limit: query.limit } : { link: query.link }),
  });
}
