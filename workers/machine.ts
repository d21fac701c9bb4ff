import type { Kysely } from 'kysely';
import type { ApprovalSigner } from '#infra/approvals/approval-signer';
import { openApprovals } from '#infra/approvals/open-approvals';
import type { Config } from '#infra/config/config';
import { openChannels, openPersonalChannels } from '#infra/notify/open-channels';
import { isSampleName, samplePath } from '#infra/samples/sample-catalogue';
import { type ActivityJournal, createActivityJournal } from '#infra/storage/activity-journal';
import { createCallJournal } from '#infra/storage/call-journal';
import { createClaimLabels } from '#infra/storage/claim-labels';
import { openDatabase } from '#infra/storage/database';
import { createMoneyBook } from '#infra/storage/money-book';
import { createNotificationStore } from '#infra/storage/notification-store';
import { openArtifactStore } from '#infra/storage/open-artifact-store';
import { createRefreshStore } from '#infra/storage/refresh-store';
import { createRunBudgets } from '#infra/storage/run-budgets';
import { createRunRecorder, type RunRecorder } from '#infra/storage/run-recorder';
import type { Database } from '#infra/storage/schema';
import { createSuppliedSources } from '#infra/storage/supplied-sources';
import { createLogger, type Logger } from '#infra/telemetry/logger';
import { AssayError } from '#shared/errors/assay-error';
import { composeActivities } from '#workers/compose';
import type { NotifierGround } from '#workers/notifier';
import { openModels } from '#workers/open-models';
import { openResearch } from '#workers/open-research';
import { tellOfModels } from '#workers/tell-of-models';

export interface Machine {
  readonly activities: ReturnType<typeof composeActivities>;
  readonly journal: ActivityJournal;
  readonly recorder: RunRecorder;
  /** What people are told by. */
  readonly notify: Omit<NotifierGround, 'logger'>;
  close(): Promise<void>;
}

/** Opens what a worker works with: database, artifacts, and the activities over them. Errors: `config.invalid`. */
export async function openMachine(
  config: Config,
  logger: Logger = createLogger('worker', config.logLevel),
): Promise<Machine> {
  if (!config.databaseUrl) throw new AssayError('config.invalid', 'DATABASE_URL is not set; the local stack sets it');
  const approvals = await openApprovals(config);
  const { db, close } = openDatabase(config.databaseUrl.reveal());
  const artifacts = await openArtifactStore(config);
  const notify = openNotify(config, db, approvals);
  const { tenants } = config.notify;
  const recorder = createRunRecorder(db, { channels: notify.channels.map(({ name }) => name), tenants });
  const models = await openModels(config.models, db, { logger, recorder });
  const money = { money: createMoneyBook(db, { limits: config.models.budget }), budgets: createRunBudgets(db) };
  const { onWarning } = tellOfModels(recorder, logger);
  const tools = await openResearch(config.research, { db, money: money.money, onWarning });
  const activities = composeActivities({
    artifacts,
    recorder,
    models,
    money,
    tools,
    calls: createCallJournal(db),
    refreshes: createRefreshStore(db),
    labels: createClaimLabels(db),
    supplied: createSuppliedSources(db),
    approvalKeys: approvals.keys,
    onUnprinted: (format, cause) => logger.error({ err: cause, format }, 'a form of the document could not be made'),
    resolveCorpus,
  });
  return { activities, recorder, notify, journal: createActivityJournal(db), close };
}

function openNotify({ notify, temporal }: Config, db: Kysely<Database>, signer: ApprovalSigner): Machine['notify'] {
  const links = { publicUrl: notify.publicUrl, temporalUi: temporal.uiAddress ?? null, namespace: temporal.namespace };
  const channels = [...openChannels(notify), ...openPersonalChannels(notify)];
  return { store: createNotificationStore(db), channels, links, signer };
}

/** The API has checked the folder against the allowed roots and made its path real; here only samples are left to find. */
async function resolveCorpus(corpus: string): Promise<string> {
  return isSampleName(corpus) ? samplePath(corpus).corpus : corpus;
}
