import type { ExpectedCall } from '#activities/kit/prompt';
import type { Deployment } from '#activities/llm/gateway/deployment';
import type { RouteTable } from '#shared/contracts/model-routes';
import type { RunRef } from '#shared/contracts/stages';
import { chooseRoute, type RoutedDeployment } from '#shared/policies/routing';

export interface Priced {
  readonly costMicroUsd: number;
  /** `provider/model` of those that would be asked first. */
  readonly models: readonly string[];
}

/**
 * What calls cost at the prices of the models that the routes name first, with nothing cached and nothing repaired; for a
 * run with time, at the prices of their batches.
 */
export function quoteCalls(
  calls: readonly ExpectedCall[],
  run: RunRef,
  by: { table: RouteTable; deployments: readonly Deployment[]; routed: readonly RoutedDeployment[] },
): Priced {
  const models = new Set<string>();
  let costMicroUsd = 0;
  for (const { task, section, vertical, inputTokens, outputTokens } of calls) {
    const about = { task, section, vertical, tenant: run.tenant };
    const now = { budgetLeft: 1, step: 'full', first: run.firstModel } as const;
    const route = chooseRoute({ table: by.table, task: about, deployments: by.routed, ...now });
    const deployment = by.deployments.find(({ id }) => id === route.candidates[0]);
    if (!deployment) continue;
    models.add(deployment.id);
    const price = run.pace === 'batch' ? (deployment.batch ?? deployment) : deployment;
    costMicroUsd += price.costOf({ inputTokens, outputTokens, cachedInputTokens: 0, cacheWriteTokens: 0 });
  }
  return { costMicroUsd, models: [...models] };
}
