import type { ToolDesk } from '#activities/research/asking/tool-desk';
import type { ResearchTool } from '#activities/research/tools/define-research-tool';
import type { CataloguedTool, ToolCatalogue } from '#shared/contracts/tool-catalogue';
import { AssayError } from '#shared/errors/assay-error';

/** One link of a question's chain. */
export interface ChainLink {
  readonly tool: ResearchTool;
  readonly catalogued: CataloguedTool;
}

/** A question's tools in their order, as the run's catalogue has them. Errors: `plan.invalid` for what no worker knows. */
export function chainOf(desk: ToolDesk, names: readonly string[], catalogue: ToolCatalogue | null): ChainLink[] {
  return names.map(name => {
    const tool = desk.tools.find(one => one.name === name.split('.', 1)[0]);
    if (!tool) throw unknownTool(name, desk);
    return { tool, catalogued: catalogue?.tools.find(one => one.name === name) ?? uncatalogued(name, tool) };
  });
}

/** The corpus has always been there; nothing else is asked that a run has not seen when it began. */
function uncatalogued(name: string, tool: ResearchTool): CataloguedTool {
  const missing = tool.hosts === 'none' && name === tool.name ? null : 'there was no such tool when the run began';
  return { name, tool: tool.name, title: tool.title, part: null, costUsd: tool.costUsd, missing };
}

function unknownTool(name: string, { tools }: ToolDesk): AssayError {
  const known = tools.map(tool => tool.name).join(', ');
  return new AssayError('plan.invalid', `there is no research tool ${name}; there are: ${known}`);
}
