import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import type { CapturedTool } from '#activities/research/mcp/captured-tool';
import { inertTitle } from '#activities/research/mcp/inert-title';
import { mcpLimits } from '#activities/research/mcp/mcp-limits';
import { partNames } from '#activities/research/mcp/part-names';
import { queryParameterOf } from '#activities/research/mcp/query-parameter';
import type { McpServerConfig, McpToolChoice } from '#shared/contracts/mcp-server-config';
import type { ToolPart } from '#shared/contracts/tool-catalogue';

/**
 * What may be asked of a server's tools. With a list in the configuration: these, and what is amiss with each. Without:
 * those that the server declares read-only and that need nothing but a query.
 */
export function partsOf(server: McpServerConfig, listed: readonly Tool[]): ToolPart[] {
  const choices = server.tools ?? listed.filter(isReadOnly).map(({ name }) => ({ name, arguments: {} }));
  const names = partNames(
    server.name,
    [...choices, ...listed].map(({ name }) => name),
  );
  const parts = choices.map(choice => {
    const tool = listed.find(({ name }) => name === choice.name);
    return partOf({ server, choice, tool, name: names.get(choice.name) ?? server.name });
  });
  return server.tools ? parts : parts.filter(({ missing }) => missing === undefined);
}

/** In place of the tools of a server that cannot be asked for them. */
export function missingPart(server: McpServerConfig, because: string): ToolPart {
  return { ...termsOf(server), name: server.name, title: titleOf(server, ''), data: null, missing: sentence(because) };
}

export function publisherOf({ name, title }: McpServerConfig): string {
  return title ?? `MCP server ${name}`;
}

/** A server that says both is not believed in what suits it. */
function isReadOnly({ annotations }: Tool): boolean {
  return annotations?.readOnlyHint === true && annotations.destructiveHint !== true;
}

interface Candidate {
  readonly server: McpServerConfig;
  readonly choice: McpToolChoice;
  readonly tool: Tool | undefined;
  readonly name: string;
}

function partOf({ server, choice, tool, name }: Candidate): ToolPart {
  const part = { ...termsOf(server), name, title: titleOf(server, tool?.title ?? choice.name) };
  const query = tool ? queryParameterOf(tool, choice) : { missing: 'the server has no such tool' };
  const because = 'missing' in query ? query.missing : tool && unfit(tool);
  if (because || !tool || 'missing' in query) return { ...part, data: null, missing: sentence(`${name}: ${because}`) };
  return { ...part, data: captured(server, tool, query.parameter) };
}

function unfit({ inputSchema, outputSchema, execution }: Tool): string | null {
  if (execution?.taskSupport === 'required') return 'it answers by tasks only, which are not asked for';
  const length = JSON.stringify([inputSchema, outputSchema]).length;
  return length > mcpLimits.schema ? `its schemas are longer than ${mcpLimits.schema} characters` : null;
}

function captured(server: McpServerConfig, tool: Tool, queryParameter: string): ToolPart['data'] {
  return {
    server: server.name,
    tool: tool.name,
    inputSchema: plain(tool.inputSchema),
    ...(tool.outputSchema && { outputSchema: plain(tool.outputSchema) }),
    queryParameter,
  };
}

function plain(schema: object): CapturedTool['inputSchema'] {
  return JSON.parse(JSON.stringify(schema));
}

function termsOf({ costUsd, freshForHours }: McpServerConfig): Pick<ToolPart, 'costUsd' | 'freshForHours'> {
  return { costUsd, freshForHours };
}

function titleOf(server: McpServerConfig, tool: string): string {
  return [publisherOf(server), inertTitle(tool)].filter(Boolean).join(': ');
}

function sentence(because: string): string {
  return because.slice(0, 300);
}
