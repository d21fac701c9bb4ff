import { openDeployments } from '#activities/llm/open-deployments';
import { faultsOfRoutes } from '#activities/llm/routing/faults-of-routes';
import { readRouteFile } from '#activities/llm/routing/read-route-file';
import { openEmbedder } from '#activities/llm/semantic/open-embedder';
import { prompts as planningPrompts } from '#activities/planning/prompts/registry';
import { prompts as synthesisPrompts } from '#activities/synthesis/prompts/registry';
import { prompts as verificationPrompts } from '#activities/verification/prompts/registry';
import type { ModelsConfig } from '#infra/config/config';
import type { Fault } from '#shared/errors/assay-error';
import { faultsFound, toldFault } from '#shared/errors/config-invalid';

type Asked = Pick<ModelsConfig, 'names' | 'routesPath' | 'pricesPath' | 'semantic'>;

/** All that is wrong with the models as configured, at once; nothing is asked and nothing connected. */
export function faultsOfModels(
  { names, routesPath, pricesPath, semantic }: Asked,
  environment: Readonly<Record<string, string | undefined>>,
): Fault[] {
  const faults: Fault[] = [];
  faultsFound(() => openDeployments({ names, pricesPath, limits: {}, environment }), faults);
  const embedder = semantic && { name: semantic.model, pricesPath, limits: {}, environment };
  if (embedder) faultsFound(() => openEmbedder(embedder), faults);
  const routes = faultsFound(() => readRouteFile(routesPath), faults);
  const tasks = [...planningPrompts, ...synthesisPrompts, ...verificationPrompts].map(({ name }) => name);
  const all = routes ? [...faults, ...faultsOfRoutes(routes, { models: names, tasks })] : faults;
  return withoutRepeats(all);
}

/** What two models want of one provider is wanting once. */
function withoutRepeats(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map(fault => [toldFault(fault), fault])).values()];
}
