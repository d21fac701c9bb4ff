import { openDeployments } from '#activities/llm/open-deployments';
import { faultsOfRoutes } from '#activities/llm/routing/faults-of-routes';
import { readRouteFile } from '#activities/llm/routing/read-route-file';
import { prompts as planningPrompts } from '#activities/planning/prompts/registry';
import { prompts as synthesisPrompts } from '#activities/synthesis/prompts/registry';
import type { ModelsConfig } from '#infra/config/config';
import type { Fault } from '#shared/errors/assay-error';
import { faultsFound } from '#shared/errors/config-invalid';

type Asked = Pick<ModelsConfig, 'names' | 'routesPath' | 'pricesPath'>;

/** All that is wrong with the models as configured, at once; nothing is asked and nothing connected. */
export function faultsOfModels(
  { names, routesPath, pricesPath }: Asked,
  environment: Readonly<Record<string, string | undefined>>,
): Fault[] {
  const faults: Fault[] = [];
  faultsFound(() => openDeployments({ names, pricesPath, limits: {}, environment }), faults);
  const routes = faultsFound(() => readRouteFile(routesPath), faults);
  const tasks = [...planningPrompts, ...synthesisPrompts].map(({ name }) => name);
  return routes ? [...faults, ...faultsOfRoutes(routes, { models: names, tasks })] : faults;
}
