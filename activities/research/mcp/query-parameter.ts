import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import type { McpToolChoice } from '#shared/contracts/mcp-server-config';

/** Which parameter takes the query, or one sentence that says what is missing. */
export type QueryParameter = { readonly parameter: string } | { readonly missing: string };

/** `choice`: what the configuration says about the tool, where it says anything. */
export function queryParameterOf({ inputSchema }: Tool, choice?: McpToolChoice): QueryParameter {
  const given = new Set(Object.keys(choice?.arguments ?? {}));
  const open = (inputSchema.required ?? []).filter(name => !given.has(name));
  const named = choice?.queryParameter;
  const parameter = named ?? open.find(name => isForWords(inputSchema.properties?.[name]));
  if (parameter === undefined)
    return { missing: 'name its "queryParameter": none of its required parameters takes words' };
  if (!(parameter in (inputSchema.properties ?? {})))
    return { missing: 'it has no parameter as its "queryParameter" says' };
  const others = open.filter(name => name !== parameter);
  return others.length === 0
    ? { parameter }
    : { missing: `give "arguments" for its ${others.length} other required parameters` };
}

/** A string that is none of a few words, no date and no address. */
function isForWords(schema: object | undefined): boolean {
  if (!schema || !('type' in schema) || schema.type !== 'string') return false;
  return !('enum' in schema || 'const' in schema || 'format' in schema);
}
