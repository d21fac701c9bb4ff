import { z } from 'zod';

/** One MCP server whose tools may be asked. */
export const McpServerConfig = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
});
export type McpServerConfig = z.infer<typeof McpServerConfig>;
