import { listTools } from '#activities/research/mcp/list-tools';
import { mcpLimits } from '#activities/research/mcp/mcp-limits';
import { missingPart, partsOf } from '#activities/research/mcp/parts-of';
import { withSession } from '#activities/research/mcp/with-session';
import type { ToolGround } from '#activities/research/tools/define-research-tool';
import type { McpServerConfig } from '#shared/contracts/mcp-server-config';
import type { ToolPart } from '#shared/contracts/tool-catalogue';
import { AssayError } from '#shared/errors/assay-error';

/** The tools of all servers. One that cannot be asked stands there as missing and holds up none of the others. */
export async function listParts(ground: ToolGround): Promise<ToolPart[]> {
  const listed = await Promise.all(ground.config.mcpServers.map(server => listedBy(server, ground)));
  return listed.flat();
}

async function listedBy(server: McpServerConfig, ground: ToolGround): Promise<ToolPart[]> {
  const { namedSecret, privateHosts } = ground;
  const signal = AbortSignal.timeout(mcpLimits.listMs);
  try {
    const tools = await withSession(server, { namedSecret, privateHosts, signal }, client => listTools(client, signal));
    return partsOf(server, tools);
  } catch (cause) {
    if (!(cause instanceof AssayError)) throw cause;
    return [missingPart(server, cause.message)];
  }
}
