import type { Kysely } from 'kysely';
import { defaultDeskPolicy } from '#activities/llm/model-desk';
import { openDeployments } from '#activities/llm/open-deployments';
import { readRouteFile } from '#activities/llm/routing/read-route-file';
import type { ModelsConfig } from '#infra/config/config';
import { processEnvironment } from '#infra/config/env';
import { createBreakerStore } from '#infra/storage/breaker-store';
import { createCallLeases } from '#infra/storage/call-leases';
import { noteDeployments } from '#infra/storage/model-deployments';
import { createModelJournal } from '#infra/storage/model-journal';
import { createMoneyBook } from '#infra/storage/money-book';
import { createRateStore } from '#infra/storage/rate-store';
import type { Database } from '#infra/storage/schema';
import type { Logger } from '#infra/telemetry/logger';
import { configInvalid } from '#shared/errors/config-invalid';
import type { ModelCapacities } from '#workers/compose-desk';
import { faultsOfModels } from '#workers/faults-of-models';

/** The configured models over the database that workers share; undefined without any. Errors: `config.invalid`. */
export async function openModels(
  config: ModelsConfig,
  db: Kysely<Database>,
  logger: Logger,
): Promise<ModelCapacities | undefined> {
  const environment = processEnvironment();
  const faults = faultsOfModels(config, environment);
  if (faults.length > 0) throw configInvalid(faults);
  const { table, limits } = readRouteFile(config.routesPath);
  const { names, pricesPath, budget, whenExhausted, whenUnanswered } = config;
  const deployments = openDeployments({ names, pricesPath, limits, environment });
  await noteDeployments(db, deployments);
  if (deployments.length === 0) return undefined;
  return {
    policy: { ...defaultDeskPolicy, whenExhausted, whenUnanswered },
    onStandIn: told => logger.warn(told, 'the extractive engine stands in for the models'),
    gateway: {
      deployments,
      table,
      journal: createModelJournal(db),
      leases: createCallLeases(db),
      money: createMoneyBook(db, { limits: budget }),
      breakers: createBreakerStore(db),
      rates: createRateStore(db),
      onWarning: warning => logger.warn(warning, 'a budget is running out'),
    },
  };
}
