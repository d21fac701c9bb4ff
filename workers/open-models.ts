import type { Kysely } from 'kysely';
import { defaultDeskPolicy } from '#activities/llm/model-desk';
import { openDeployments } from '#activities/llm/open-deployments';
import { readRouteFile } from '#activities/llm/routing/read-route-file';
import type { ModelsConfig } from '#infra/config/config';
import { processEnvironment } from '#infra/config/env';
import { createBatchStore } from '#infra/storage/batch-store';
import { createBreakerStore } from '#infra/storage/breaker-store';
import { createCallLeases } from '#infra/storage/call-leases';
import { notePrompts } from '#infra/storage/known-prompts';
import { noteDeployments } from '#infra/storage/model-deployments';
import { createModelJournal } from '#infra/storage/model-journal';
import { createMoneyBook } from '#infra/storage/money-book';
import { createRateStore } from '#infra/storage/rate-store';
import { readRunEnding } from '#infra/storage/run-ending';
import type { RunRecorder } from '#infra/storage/run-recorder';
import type { Database } from '#infra/storage/schema';
import type { Logger } from '#infra/telemetry/logger';
import { configInvalid } from '#shared/errors/config-invalid';
import type { ModelCapacities } from '#workers/compose-desk';
import { faultsOfBudget } from '#workers/faults-of-budget';
import { faultsOfModels } from '#workers/faults-of-models';
import { knownPrompts } from '#workers/known-prompts';
import { openSemantic } from '#workers/open-semantic';
import { tellOfModels } from '#workers/tell-of-models';
import { temporalBatchRuns } from '#workers/temporal-batch-runs';

/** The configured models over the database that workers share; undefined without any. Errors: `config.invalid`. */
export async function openModels(
  config: ModelsConfig,
  db: Kysely<Database>,
  { logger, recorder }: { readonly logger: Logger; readonly recorder: RunRecorder },
): Promise<ModelCapacities | undefined> {
  const environment = processEnvironment();
  const faults = faultsOfModels(config, environment);
  if (faults.length > 0) throw configInvalid(faults);
  const { table, limits } = readRouteFile(config.routesPath);
  const { names, pricesPath, budget, whenExhausted, whenUnanswered } = config;
  const deployments = openDeployments({ names, pricesPath, limits, environment });
  const lacks = faultsOfBudget(
    budget,
    deployments.map(({ facts }) => facts),
  );
  if (lacks.length > 0) throw configInvalid(lacks);
  await noteDeployments(db, deployments);
  await notePrompts(db, knownPrompts());
  if (deployments.length === 0) return undefined;
  const told = tellOfModels(recorder, logger);
  const gateway = {
    deployments,
    table,
    journal: createModelJournal(db),
    leases: createCallLeases(db),
    money: createMoneyBook(db, { limits: budget }),
    breakers: createBreakerStore(db),
    rates: createRateStore(db),
    onWarning: told.onWarning,
  };
  return {
    policy: { ...defaultDeskPolicy, whenExhausted, whenUnanswered },
    onStandIn: told.onStandIn,
    endOf: runId => readRunEnding(db, runId),
    batches: { store: createBatchStore(db), runs: temporalBatchRuns() },
    gateway,
    semantic: openSemantic(config, { db, logger, environment, limits, gateway }),
  };
}
