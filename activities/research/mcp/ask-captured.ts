import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { answerParts, noteOf } from '#activities/research/mcp/answer-parts';
import { CapturedTool } from '#activities/research/mcp/captured-tool';
import { inertTitle } from '#activities/research/mcp/inert-title';
import { keepAnswer } from '#activities/research/mcp/keep-answer';
import { listTools } from '#activities/research/mcp/list-tools';
import { mcpLimits } from '#activities/research/mcp/mcp-limits';
import { partsOf, publisherOf } from '#activities/research/mcp/parts-of';
import { readLinks } from '#activities/research/mcp/read-links';
import { withSession } from '#activities/research/mcp/with-session';
import type { ToolAnswer, ToolContext, ToolQuery } from '#activities/research/tools/define-research-tool';
import type { McpServerConfig } from '#shared/contracts/mcp-server-config';
import type { ToolPart } from '#shared/contracts/tool-catalogue';
import { AssayError } from '#shared/errors/assay-error';
import { canonicalJson } from '#shared/policies/canonical-json';

/** Asks the tool that the run captured when it began, and no other that has come into its place. */
export async function askCaptured({ query, limit }: ToolQuery, context: ToolContext): Promise<ToolAnswer> {
  const tool = capturedIn(context.part);
  const server = serverOf(context, tool);
  return withSession(server, context, async client => {
    await checkUnchanged(client, { server, tool, signal: context.signal });
    const parts = await call(client, { server, tool, query, signal: context.signal });
    const answered = { tool, query, publisher: publisherOf(server), retrievedAt: context.now().toISOString() };
    const kept = parts.texts.slice(0, Math.min(limit, mcpLimits.documents));
    const documents = await Promise.all(kept.map(text => keepAnswer(context.artifacts, text, answered)));
    const left = parts.texts.length - kept.length;
    const notes = [...parts.notes, ...noteOf(left, 'texts beyond those that were asked for')];
    return { hits: [], documents: [...new Map(documents.map(one => [one.contentHash, one])).values()], notes };
  });
}

interface Asked {
  readonly server: McpServerConfig;
  readonly tool: CapturedTool;
  readonly signal: AbortSignal;
}

function capturedIn(part: ToolPart | null): CapturedTool {
  const captured = CapturedTool.safeParse(part?.data);
  if (captured.success) return captured.data;
  throw new AssayError('tool.not-ready', part?.missing ?? 'which tool of which MCP server is meant was not captured');
}

function serverOf({ config }: ToolContext, tool: CapturedTool): McpServerConfig {
  const server = config.mcpServers.find(({ name }) => name === tool.server);
  if (server) return server;
  throw new AssayError('tool.not-ready', `no MCP server ${tool.server} is configured any more`);
}

/** By the same rules as when the run began: a tool that the configuration allows no longer is not asked either. */
async function checkUnchanged(client: Client, { server, tool, signal }: Asked): Promise<void> {
  const parts = partsOf(server, await listTools(client, signal)).flatMap(({ data }) => {
    const now = CapturedTool.safeParse(data);
    return now.success && now.data.tool === tool.tool ? [now.data] : [];
  });
  const [now] = parts;
  if (!now) throw new AssayError('tool.broken-answer', `${nameOf(tool)} may be asked no more, or is gone`);
  if (canonicalJson(now) === canonicalJson(tool)) return;
  throw new AssayError('tool.broken-answer', `${nameOf(tool)} has changed since the run began`);
}

async function call(client: Client, { server, tool, query, signal }: Asked & { readonly query: string }) {
  const fixed = server.tools?.find(({ name }) => name === tool.tool)?.arguments ?? {};
  const params = { name: tool.tool, arguments: { ...fixed, [tool.queryParameter]: query } };
  const result = await client.request({ method: 'tools/call', params }, CallToolResultSchema, { signal });
  if (result.isError) throw new AssayError('tool.failed', `${nameOf(tool)} says that it failed`);
  const parts = answerParts(result);
  const read = await readLinks(client, parts.links, signal);
  return { texts: [...parts.texts, ...read.texts], notes: [...parts.notes, ...read.notes] };
}

function nameOf({ server, tool }: CapturedTool): string {
  return `the tool "${inertTitle(tool)}" of the MCP server ${server}`;
}
