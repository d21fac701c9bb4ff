import type { ResearchPlan } from '#shared/contracts/plan';
import type { CataloguedTool } from '#shared/contracts/tool-catalogue';

export interface ToolEstimate {
  readonly calls: number;
  /** US dollars, if every question asks all of its tools with all of its phrases. */
  readonly costUsd: number;
}

/** Each page is read once for the whole run, whatever number of questions it is read for. */
export function estimateTools(
  { questions, links = [] }: Pick<ResearchPlan, 'questions' | 'links'>,
  ready: readonly CataloguedTool[],
): ToolEstimate {
  const known = new Map(ready.map(tool => [tool.name, tool]));
  const readers = new Set<string>();
  let [calls, costUsd] = [0, 0];
  for (const { tools, queries } of questions) {
    for (const tool of tools.map(name => known.get(name))) {
      if (tool?.asks === 'links') readers.add(tool.name);
      else {
        calls += 1;
        costUsd += (tool?.costUsd ?? 0) * queries.length;
      }
    }
  }
  for (const name of readers) costUsd += (known.get(name)?.costUsd ?? 0) * links.length;
  return { calls: calls + readers.size * links.length, costUsd };
}
