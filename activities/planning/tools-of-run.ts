import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import { type CataloguedTool, ToolCatalogue } from '#shared/contracts/tool-catalogue';

/** What a plan may ask, and what it could ask if it were set up. */
export interface ToolsOfRun {
  readonly ready: readonly CataloguedTool[];
  readonly missing: readonly CataloguedTool[];
}

/** As the run's catalogue has them; a run without one asks the tools that are named. Errors: those of the artifact store. */
export async function toolsOfRun(
  artifacts: ArtifactStore,
  { toolsHash, names }: { readonly toolsHash: string | undefined; readonly names: readonly string[] },
): Promise<ToolsOfRun> {
  if (toolsHash === undefined) return { ready: names.map(uncatalogued), missing: [] };
  const { tools } = await getJson(artifacts, ToolCatalogue, toolsHash);
  return {
    ready: tools.filter(({ missing }) => missing === null),
    missing: tools.filter(({ missing }) => missing !== null),
  };
}

function uncatalogued(name: string): CataloguedTool {
  return { name, tool: name, title: name, part: null, costUsd: 0, missing: null };
}
