import type { ToolDesk } from '#activities/research/asking/tool-desk';
import type { ResearchTool } from '#activities/research/tools/define-research-tool';
import type { CataloguedTool, ToolCatalogue, ToolPart } from '#shared/contracts/tool-catalogue';
import { AssayError } from '#shared/errors/assay-error';
import { toolRetry } from '#shared/policies/tool-retry';

/** Two rounds of a slow server. */
const partsTimeoutMs = 2 * toolRetry.timeoutMs;

/** The tools that may be asked here, as they are now. One that cannot say what it consists of is listed as missing. */
export async function captureCatalogue(desk: Pick<ToolDesk, 'enabled' | 'tools' | 'ground'>): Promise<ToolCatalogue> {
  const tools = desk.enabled.flatMap(name => desk.tools.filter(tool => tool.name === name));
  return { tools: (await Promise.all(tools.map(tool => entriesOf(tool, desk)))).flat() };
}

async function entriesOf(tool: ResearchTool, { ground }: Pick<ToolDesk, 'ground'>): Promise<CataloguedTool[]> {
  const missing = tool.missing(ground);
  if (missing !== null || !tool.parts) return [entryOf(tool, null, missing)];
  try {
    const parts = await within(partsTimeoutMs, tool.parts(ground));
    if (parts.length === 0) return [entryOf(tool, null, 'there is nothing in it that can be asked')];
    return parts.map(part => entryOf(tool, part, part.missing ?? null));
  } catch (error) {
    const because = error instanceof AssayError ? error.message : 'it failed';
    return [entryOf(tool, null, `it could not be asked what it consists of: ${because}`)];
  }
}

function entryOf(tool: ResearchTool, part: ToolPart | null, missing: string | null): CataloguedTool {
  return {
    name: part ? `${tool.name}.${part.name}` : tool.name,
    tool: tool.name,
    title: part?.title ?? tool.title,
    part,
    costUsd: part?.costUsd ?? tool.costUsd,
    missing: missing?.slice(0, 300) ?? null,
    ...(tool.asks === 'links' && { asks: 'links' }),
    ...(tool.hosts !== 'none' && { isOutside: true }),
  };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AssayError('fetch.timed-out')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
