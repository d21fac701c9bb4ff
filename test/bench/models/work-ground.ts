import type { Kysely } from 'kysely';
import type { Deployment } from '#activities/llm/gateway/deployment';
import { createModelGateway, type ModelGateway } from '#activities/llm/gateway/model-gateway';
import { createPrefixLead } from '#activities/llm/gateway/prefix-lead';
import type { ModelPort } from '#activities/llm/model-port';
import { openDeployments } from '#activities/llm/open-deployments';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import { createBreakerStore } from '#infra/storage/breaker-store';
import { createCallLeases } from '#infra/storage/call-leases';
import { createModelJournal } from '#infra/storage/model-journal';
import { createMoneyBook } from '#infra/storage/money-book';
import { createRateStore } from '#infra/storage/rate-store';
import type { Database } from '#infra/storage/schema';
import type { RouteTable } from '#shared/contracts/model-routes';
import { portOverBatches } from '#test/bench/models/port-over-batches';
import { tasks } from '#test/bench/models/workload';

export const largeModel = 'claude-sonnet-5-5';
export const smallModel = 'claude-haiku-5-5';

/** What the gateway saves by, each to be switched on or off. */
export interface Levers {
  readonly exactCache: boolean;
  readonly promptPrefix: boolean;
  readonly cascade: boolean;
  readonly batch: boolean;
}

export interface WorkGround {
  readonly db: Kysely<Database>;
  readonly artifacts: ArtifactStore;
  /** By the true SDK, at the prices of the price file. */
  readonly large: Deployment;
  readonly small: Deployment;
}

export function openModelsAt(url: string): Pick<WorkGround, 'large' | 'small'> {
  const [large, small] = openDeployments({
    names: [`anthropic/${largeModel}`, `anthropic/${smallModel}`],
    environment: { ANTHROPIC_API_KEY: 'sk-of-nobody', ANTHROPIC_BASE_URL: url },
    pricesPath: undefined,
    limits: {},
  });
  if (!large || !small) throw new TypeError('the models of the workload are not in the price file');
  return { large, small };
}

/** The gateway as workers compose it, with these levers; a gateway of its own for each run, since caches of prefixes do not last. */
export function openGateway(ground: WorkGround, levers: Levers, parts: Partial<Parts> = {}): ModelGateway {
  const { db } = ground;
  const deployments = [ground.large, ground.small].map(one => withLevers(one, levers));
  return createModelGateway({
    deployments,
    table: levers.cascade ? cascade : largeAlone,
    leases: createCallLeases(db),
    breakers: createBreakerStore(db),
    rates: createRateStore(db),
    lead: createPrefixLead(),
    onWarning: () => undefined,
    ...partsOf(ground),
    ...parts,
  });
}

export type Parts = ReturnType<typeof partsOf>;

/** Those that write the journal and the ledger. */
export function partsOf({ db, artifacts }: WorkGround) {
  const limits = { runMicroUsd: null, tenantMonthMicroUsd: null };
  return { artifacts, journal: createModelJournal(db), money: createMoneyBook(db, { limits }) };
}

function withLevers(deployment: Deployment, { promptPrefix, batch }: Levers): Deployment {
  const { batch: offered, ...usual } = deployment;
  const paid = batch && offered ? { ...usual, costOf: offered.costOf, port: portOverBatches(offered.port) } : usual;
  return promptPrefix ? paid : { ...paid, port: withoutBreakpoints(paid.port) };
}

export function withoutBreakpoints(port: ModelPort): ModelPort {
  return {
    complete: (request, options) => port.complete({ ...request, cacheKey: null, cacheBreakpoints: [] }, options),
  };
}

const ids = { large: `anthropic/${largeModel}`, small: `anthropic/${smallModel}` };

const largeAlone: RouteTable = {
  rules: [{ name: 'large-alone', when: {}, use: [ids.large], mode: 'first', why: 'the lever is off' }],
};

const cascade: RouteTable = {
  rules: [
    {
      name: 'small-first',
      when: { task: tasks.flatMap(({ name, smallModel: tries }) => (tries ? [name] : [])) },
      use: [ids.small, ids.large],
      mode: 'cascade',
      why: 'a small model does these well most of the time',
    },
    ...largeAlone.rules,
  ],
};
