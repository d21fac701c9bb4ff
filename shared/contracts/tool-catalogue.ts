import { z } from 'zod';

/** One part of a tool that has several, such as a tool of an MCP server or one configured table. */
export const ToolPart = z.strictObject({
  /** Lower case, digits, dashes, underscores; unique within its tool. */
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9][a-z0-9_-]*)*$/),
  title: z.string().max(300),
  /** What the tool needs to ask it again exactly so, whatever its other side says later (an input schema). */
  data: z.json(),
  /** US dollars a call; absent: what the tool costs. */
  costUsd: z.number().nonnegative().optional(),
  /** Hours for which an answer serves again, as of the tool; absent: as the tool says. */
  freshForHours: z.number().positive().nullable().optional(),
  /** One sentence that says why this part cannot be asked, such as a server that does not answer; absent: it can. */
  missing: z.string().max(300).optional(),
});
export type ToolPart = z.infer<typeof ToolPart>;

/** A research tool as a run found it when it began. */
export const CataloguedTool = z.strictObject({
  /** What plans call it: the tool's name, with a dot and the part's name where it has parts. */
  name: z.string(),
  tool: z.string(),
  title: z.string().max(300),
  part: ToolPart.nullable(),
  /** US dollars a call. */
  costUsd: z.number().nonnegative(),
  /** Null: it can be asked. Else one sentence that says what is missing. */
  missing: z.string().max(300).nullable(),
  /** `links`: it is asked for each page that the plan names. Absent: it is asked with the question's search phrases. */
  asks: z.literal('links').optional(),
  /** It asks outside of this machine, so it may take its time. Absent: it does not. */
  isOutside: z.literal(true).optional(),
});
export type CataloguedTool = z.infer<typeof CataloguedTool>;

/** Captured once for each run, so that a server that changes its tools changes no run that is under way. */
export const ToolCatalogue = z.strictObject({ tools: z.array(CataloguedTool) });
export type ToolCatalogue = z.infer<typeof ToolCatalogue>;

/** A research tool as the workers have it, noted by them when they start, for people. */
export const KnownTool = z.strictObject({
  name: z.string(),
  title: z.string(),
  /** Named in ASSAY_TOOLS. */
  isEnabled: z.boolean(),
  /** Null: it can be asked. Else one sentence that says what is missing. */
  missing: z.string().nullable(),
  costUsd: z.number().nonnegative(),
  /** Where it may connect to: `none`, `public`, `configured`, or these hosts. */
  hosts: z.union([z.enum(['none', 'public', 'configured']), z.array(z.string())]),
  asks: z.enum(['queries', 'links']),
  /** Null: it is asked each time. */
  freshForHours: z.number().nullable(),
  parts: z.array(CataloguedTool.omit({ tool: true, part: true, asks: true, isOutside: true })),
});
export type KnownTool = z.infer<typeof KnownTool>;

export const ToolBreaker = z.strictObject({
  /** Of the tool, with its part and the host where it has them: `web-fetch@example.com`. */
  of: z.string(),
  state: z.enum(['closed', 'open', 'probing']),
  failures: z.int().nonnegative(),
  openUntil: z.iso.datetime().nullable(),
  lastError: z.string().nullable(),
});
export type ToolBreaker = z.infer<typeof ToolBreaker>;

/** What came of asking a tool one small question. */
export const ToolCheck = z.strictObject({
  /** As plans call it. */
  name: z.string(),
  milliseconds: z.int().nonnegative(),
  /** Null: it answers. Else what is wrong and what to do about it. */
  fault: z.string().nullable(),
});
export type ToolCheck = z.infer<typeof ToolCheck>;

/** A tool with those of its circuit breakers that are not at rest. */
export const ToolStatus = KnownTool.extend({ seenAt: z.iso.datetime(), breakers: z.array(ToolBreaker) });
export type ToolStatus = z.infer<typeof ToolStatus>;
