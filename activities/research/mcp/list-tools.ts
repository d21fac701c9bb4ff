import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { ListToolsResultSchema, type Tool } from '@modelcontextprotocol/sdk/types.js';
import { mcpLimits } from '#activities/research/mcp/mcp-limits';
import { AssayError } from '#shared/errors/assay-error';

/** All tools of a server, page by page. Without the SDK's `listTools`, which compiles the schemas that a server sends. */
export async function listTools(client: Client, signal: AbortSignal): Promise<Tool[]> {
  const tools: Tool[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mcpLimits.pages; page += 1) {
    const params = cursor === undefined ? {} : { cursor };
    const answer = await client.request({ method: 'tools/list', params }, ListToolsResultSchema, { signal });
    tools.push(...answer.tools);
    cursor = answer.nextCursor;
    if (cursor === undefined && tools.length <= mcpLimits.tools) return tools;
    if (tools.length > mcpLimits.tools) break;
  }
  throw new AssayError(
    'tool.broken-answer',
    `the MCP server lists more than ${mcpLimits.tools} tools, or never ends to`,
  );
}
