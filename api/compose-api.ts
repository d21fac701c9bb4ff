import { sql } from 'kysely';
import type { ApiDependencies } from '#api/api-dependencies';
import { createBudgetDoor } from '#api/budgets/budget-door';
import { createCorpusDoor } from '#api/corpora/corpus-door';
import { createNotificationDoor } from '#api/notifications/notification-door';
import { createReplayChecker } from '#api/replay/replay-checker';
import { createHistoryGateway } from '#api/temporal/history-gateway';
import { openTemporalClient } from '#api/temporal/open-client';
import { createScheduleGateway } from '#api/temporal/schedule-gateway';
import { createWorkflowGateway } from '#api/temporal/workflow-gateway';
import { createClaimChecks } from '#api/verify/claim-checks';
import { openApprovals } from '#infra/approvals/open-approvals';
import type { Config } from '#infra/config/config';
import { openChannels, openPersonalChannels } from '#infra/notify/open-channels';
import { sampleNames } from '#infra/samples/sample-catalogue';
import { createApiKeyStore } from '#infra/storage/api-key-store';
import { createClaimLabels } from '#infra/storage/claim-labels';
import { openDatabase } from '#infra/storage/database';
import { createDelegationStore } from '#infra/storage/delegation-store';
import { createHistoryRewind } from '#infra/storage/history-rewind';
import { createHistoryShare } from '#infra/storage/history-share';
import { createToolReports } from '#infra/storage/known-tools';
import { createModelReports } from '#infra/storage/model-reports';
import { createMoneyBook } from '#infra/storage/money-book';
import { createNotificationStore } from '#infra/storage/notification-store';
import { openArtifactStore } from '#infra/storage/open-artifact-store';
import { createPeopleStore } from '#infra/storage/people-store';
import { createRefreshStore } from '#infra/storage/refresh-store';
import { createRunBudgets } from '#infra/storage/run-budgets';
import { createRunStore } from '#infra/storage/run-store';
import { createSuppliedSources } from '#infra/storage/supplied-sources';
import { createWaitingRuns } from '#infra/storage/waiting-runs';
import { AssayError } from '#shared/errors/assay-error';

export interface ComposedApi {
  readonly dependencies: ApiDependencies;
  close(): Promise<void>;
}

/** The only place where the API meets its real parts. Errors: `config.invalid`. Nothing is connected yet. */
export async function composeApi(config: Config): Promise<ComposedApi> {
  const approvals = await openApprovals(config);
  const { db, pool, close: closeDatabase } = openDatabase(databaseUrlOf(config));
  const client = openTemporalClient(config.temporal);
  const runs = createRunStore(db, pool);
  const gateway = createWorkflowGateway(client);
  const models = createModelReports(db);
  const money = createMoneyBook(db, { limits: config.models.budget });
  const channels = [...openChannels(config.notify), ...openPersonalChannels(config.notify)];
  const dependencies: ApiDependencies = {
    runs,
    gateway,
    histories: createHistoryGateway(client),
    schedules: createScheduleGateway(client),
    refreshes: createRefreshStore(db),
    replays: createReplayChecker(),
    rewind: createHistoryRewind(db),
    share: createHistoryShare(db),
    money: createMoneyBook(db, { limits: config.models.budget }),
    keys: createApiKeyStore(db),
    people: createPeopleStore(db),
    delegations: createDelegationStore(db),
    waiting: createWaitingRuns(db),
    supplied: createSuppliedSources(db),
    labels: createClaimLabels(db),
    approvals,
    models,
    tools: createToolReports(db),
    budgets: createBudgetDoor({ models, money, budgets: createRunBudgets(db), settings: config.models }),
    notifications: createNotificationDoor(channels, createNotificationStore(db)),
    artifacts: await openArtifactStore(config),
    corpora: createCorpusDoor({ roots: config.corpusRoots ?? [], samples: sampleNames }),
    claimChecks: createClaimChecks(),
    probes: [
      { name: 'database', check: () => sql`select 1`.execute(db) },
      { name: 'temporal', check: () => gateway.ensureReachable() },
    ],
    settings: {
      temporalUi: config.temporal.uiAddress ?? null,
      namespace: config.temporal.namespace,
      logLevel: config.logLevel,
      requestsPerMinute: 3_000,
      heartbeatMs: 5_000,
    },
  };
  return {
    dependencies,
    async close() {
      await runs.close();
      await Promise.all([closeDatabase(), client.connection.close()]);
    },
  };
}

function databaseUrlOf({ databaseUrl }: Config): string {
  if (!databaseUrl) throw new AssayError('config.invalid', 'DATABASE_URL is not set; the local stack sets it');
  return databaseUrl.reveal();
}
