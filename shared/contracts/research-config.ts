import { z } from 'zod';
import { McpServerConfig } from '#shared/contracts/mcp-server-config';
import { RestTableConfig } from '#shared/contracts/rest-table-config';

/** What research tools need beyond keys: the file that ASSAY_RESEARCH_CONFIG names. */
export const ResearchConfig = z.strictObject({
  /** Other addresses of services, by their name: a mirror, a gateway. `tavily`, `brave`, `serper`, `sensor-tower`, `sec-edgar`. */
  addresses: z.record(z.string(), z.url({ protocol: /^https?$/ })).default({}),
  restTables: z.array(RestTableConfig).max(100).default([]),
  mcpServers: z.array(McpServerConfig).max(50).default([]),
});
export type ResearchConfig = z.infer<typeof ResearchConfig>;

export const noResearchConfig: ResearchConfig = { addresses: {}, restTables: [], mcpServers: [] };
