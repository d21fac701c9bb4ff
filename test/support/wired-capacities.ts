import type { Kysely } from 'kysely';
import { defaultDeskPolicy } from '#activities/llm/model-desk';
import { openDeployments } from '#activities/llm/open-deployments';
import { createBatchStore } from '#infra/storage/batch-store';
import { createBreakerStore } from '#infra/storage/breaker-store';
import { createCallLeases } from '#infra/storage/call-leases';
import { createModelJournal } from '#infra/storage/model-journal';
import { createMoneyBook } from '#infra/storage/money-book';
import { createRateStore } from '#infra/storage/rate-store';
import type { Database } from '#infra/storage/schema';
import type { BudgetLimits } from '#shared/contracts/money';
import type { BatchTimes } from '#shared/policies/batch-times';
import { canaryKey } from '#test/support/wire-server/wired-providers';
import type { ModelCapacities } from '#workers/compose-desk';
import { temporalBatchRuns } from '#workers/temporal-batch-runs';

/** Batches collected and looked at so often that a test need not wait. */
export const hastyTimes: BatchTimes = {
  collectMs: 1_500,
  firstPollMs: 200,
  slowestPollMs: 400,
  cancelAfterMs: 60_000,
  giveUpAfterMs: 120_000,
  longestHistory: 2_000,
};

export interface WiredModels {
  readonly url: string;
  /** `provider/model` */
  readonly names: readonly string[];
  /** Other than the hasty ones; may be changed later, for the batches that begin then. */
  readonly times?: Partial<BatchTimes>;
  readonly limits?: Partial<BudgetLimits>;
}

/** Models by the true SDKs over the wire-level server at `url`, as a worker has them. */
export function wiredCapacities(
  db: Kysely<Database>,
  { url, names, times = {}, limits }: WiredModels,
): ModelCapacities {
  const environment = {
    OPENAI_API_KEY: canaryKey,
    OPENAI_BASE_URL: `${url}/v1`,
    DEEPSEEK_API_KEY: canaryKey,
    DEEPSEEK_BASE_URL: `${url}/v1`,
    ANTHROPIC_API_KEY: canaryKey,
    ANTHROPIC_BASE_URL: url,
  };
  const deployments = openDeployments({ names, environment, pricesPath: undefined, limits: {} });
  return {
    policy: defaultDeskPolicy,
    onStandIn: () => undefined,
    batches: {
      store: createBatchStore(db),
      runs: temporalBatchRuns(Object.assign(times, { ...hastyTimes, ...times })),
    },
    gateway: {
      deployments,
      table: { rules: [{ name: 'all', when: {}, use: ['*'], mode: 'first', why: 'a test' }] },
      journal: createModelJournal(db),
      leases: createCallLeases(db),
      money: createMoneyBook(db, { limits: { runMicroUsd: null, tenantMonthMicroUsd: null, ...limits } }),
      breakers: createBreakerStore(db),
      rates: createRateStore(db),
      onWarning: () => undefined,
    },
  };
}
