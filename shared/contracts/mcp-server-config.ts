import { z } from 'zod';

/** Written out, or taken from the environment of the worker: `{ secret: NAME }`. */
export const McpValue = z.union([
  z.string().max(8_000),
  z.strictObject({ secret: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/) }),
]);
export type McpValue = z.infer<typeof McpValue>;

/** One tool of a server that may be asked, even where the server does not declare it read-only. */
export const McpToolChoice = z.strictObject({
  name: z.string().min(1).max(128),
  /** The parameter that takes the query; else the only string among those that are required. */
  queryParameter: z.string().min(1).max(128).optional(),
  /** What is always sent along, by the names of parameters. */
  arguments: z.record(z.string(), z.json()).default({}),
});
export type McpToolChoice = z.infer<typeof McpToolChoice>;

const common = {
  name: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  /** Who publishes what it says, in the words of whoever trusts it: a server's own name for itself is not taken. */
  title: z.string().min(1).max(150).optional(),
  /** Which tools may be asked; without it, all that the server declares read-only and that need nothing but a query. */
  tools: z.array(McpToolChoice).min(1).max(100).optional(),
  /** Hours for which an answer serves again; null: it is asked each time. */
  freshForHours: z.number().positive().nullable().default(24),
  /** US dollars a call. */
  costUsd: z.number().nonnegative().default(0),
};

/** A program that is started for each call and speaks over its standard input and output. */
export const McpProgramConfig = z.strictObject({
  type: z.literal('stdio'),
  ...common,
  command: z.string().min(1).max(1_000),
  args: z.array(z.string().max(4_000)).max(100).default([]),
  /** All that the program sees of an environment, besides PATH. */
  env: z.record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), McpValue).default({}),
  /** Folder it is started in; else that for temporary files. */
  cwd: z.string().min(1).max(1_000).optional(),
});
export type McpProgramConfig = z.infer<typeof McpProgramConfig>;

/** A server that speaks Streamable HTTP. */
export const McpAddressConfig = z.strictObject({
  type: z.literal('http'),
  ...common,
  url: z.url({ protocol: /^https?$/ }),
  headers: z.record(z.string().regex(/^[A-Za-z0-9-]+$/), McpValue).default({}),
});
export type McpAddressConfig = z.infer<typeof McpAddressConfig>;

/** One MCP server whose tools may be asked. */
export const McpServerConfig = z.discriminatedUnion('type', [McpProgramConfig, McpAddressConfig]);
export type McpServerConfig = z.infer<typeof McpServerConfig>;
