import type { ResearchTool, ToolContext, ToolQuery } from '#activities/research/tools/define-research-tool';
import type { CataloguedTool } from '#shared/contracts/tool-catalogue';

/** One question to one tool, with all that is known about both. */
export interface AskedTool {
  readonly tool: ResearchTool;
  /** As the run's catalogue has it. */
  readonly catalogued: CataloguedTool;
  readonly query: ToolQuery;
  readonly context: ToolContext;
  /** Milliseconds since the epoch by which whoever asks has to be done. */
  readonly until: number;
}

/** Hours for which an answer serves again; null: it is asked each time. */
export function freshnessOf({ tool, catalogued }: Pick<AskedTool, 'tool' | 'catalogued'>): number | null {
  const ofPart = catalogued.part?.freshForHours;
  return ofPart === undefined ? tool.freshForHours : ofPart;
}

/** Tool, part and host, as far as they are known before it is asked: what fails and recovers as one. */
export function breakerOf({ tool, catalogued, query }: Pick<AskedTool, 'tool' | 'catalogued' | 'query'>): string {
  const host = query.link === undefined ? onlyHost(tool) : new URL(query.link).host;
  return `tool:${catalogued.name}${host === null ? '' : `@${host}`}`;
}

function onlyHost({ hosts }: ResearchTool): string | null {
  const named = typeof hosts === 'string' ? [] : hosts;
  return named.length === 1 ? (named[0] ?? null) : null;
}
