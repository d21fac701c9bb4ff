import { NativeConnection, Runtime } from '@temporalio/worker';
import { createActivityJournal } from '#infra/storage/activity-journal';
import { createCallJournal } from '#infra/storage/call-journal';
import { openDatabase } from '#infra/storage/database';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { createRunRecorder } from '#infra/storage/run-recorder';
import { createLogger } from '#infra/telemetry/logger';
import type { BatchTimes } from '#shared/policies/batch-times';
import { tinyCorpus } from '#test/support/tiny-corpus';
import { wiredCapacities } from '#test/support/wired-capacities';
import { composeActivities } from '#workers/compose';
import { activityRole } from '#workers/roles/activity-role';
import { workflowRole } from '#workers/roles/workflow-role';

type BatchWorkerPlan = Record<'databaseUrl' | 'artifactsFolder' | 'url' | 'name' | 'address' | 'namespace', string> &
  Pick<BatchTimes, 'collectMs'>;

/** Entry point: a worker process with models at a wire-level server, to be killed. */
const [plan = '{}'] = process.argv.slice(2);
const { databaseUrl, artifactsFolder, url, name, address, namespace, collectMs } = JSON.parse(plan) as BatchWorkerPlan;

const logger = createLogger('test', 'fatal');
Runtime.install({
  shutdownSignals: [],
  logger: {
    ...console,
    log: () => undefined,
    trace: () => undefined,
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
  },
});
const { db } = openDatabase(databaseUrl, 4);
const recorder = createRunRecorder(db);
const ground = {
  connection: await NativeConnection.connect({ address }),
  namespace,
  identity: `killed-${process.pid}`,
  activities: composeActivities({
    artifacts: createFileArtifactStore(artifactsFolder),
    recorder,
    calls: createCallJournal(db),
    resolveCorpus: async () => tinyCorpus,
    models: wiredCapacities(db, { url, names: [name], times: { collectMs } }),
  }),
  recorder,
  journal: createActivityJournal(db),
  logger,
};
const workers = [...(await workflowRole(ground)), ...(await activityRole(ground))];
process.send?.('ready');
await Promise.all(workers.map(worker => worker.run()));
