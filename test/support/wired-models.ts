import type { Kysely } from 'kysely';
import { defaultDeskPolicy } from '#activities/llm/model-desk';
import { openDeployments } from '#activities/llm/open-deployments';
import { createBreakerStore } from '#infra/storage/breaker-store';
import { createCallLeases } from '#infra/storage/call-leases';
import { notePrompts } from '#infra/storage/known-prompts';
import { noteDeployments } from '#infra/storage/model-deployments';
import { createModelJournal } from '#infra/storage/model-journal';
import { createMoneyBook } from '#infra/storage/money-book';
import { createRateStore } from '#infra/storage/rate-store';
import type { Database } from '#infra/storage/schema';
import type { WireServer } from '#test/support/wire-server/wire-server';
import type { ModelCapacities } from '#workers/compose-desk';
import { knownPrompts } from '#workers/known-prompts';

export const noLimits = { runMicroUsd: null, tenantMonthMicroUsd: null };

/** One model behind the true SDK, answered by a server on loopback that counts what it is asked. */
export function wiredModels(
  wire: WireServer,
  db: Kysely<Database>,
  names: readonly string[] = ['openai/gpt-6-luna'],
): ModelCapacities {
  const environment = { OPENAI_API_KEY: 'sk-test-wired', OPENAI_BASE_URL: `${wire.url}/v1` };
  const deployments = openDeployments({
    names,
    environment,
    pricesPath: undefined,
    limits: {},
  });
  void noteDeployments(db, deployments);
  void notePrompts(db, knownPrompts());
  return {
    policy: defaultDeskPolicy,
    onStandIn: () => undefined,
    gateway: {
      deployments,
      table: { rules: [{ name: 'all', when: {}, use: ['*'], mode: 'first', why: 'a test' }] },
      journal: createModelJournal(db),
      leases: createCallLeases(db),
      money: createMoneyBook(db, { limits: noLimits }),
      breakers: createBreakerStore(db),
      rates: createRateStore(db),
      onWarning: () => undefined,
      times: { leaseMs: 5_000, firstLookMs: 10, slowestLookMs: 50 },
    },
  };
}
