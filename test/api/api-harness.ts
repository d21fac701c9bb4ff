import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { composeApi } from '#api/compose-api';
import { createApi } from '#api/create-api';
import { newApprovalKey } from '#infra/approvals/approval-signer';
import { type Config } from '#infra/config/config';
import { loadConfig } from '#infra/config/env';
import { createApiKeyStore } from '#infra/storage/api-key-store';
import { openDatabase } from '#infra/storage/database';
import { createLogger } from '#infra/telemetry/logger';
import { temporalConnectionOptions } from '#infra/temporal/connection-options';
import { startServices } from '#test/support/local-services';
import '#test/support/quiet-runtime';
import { openMachine } from '#workers/machine';
import { activityRole } from '#workers/roles/activity-role';
import { workflowRole } from '#workers/roles/workflow-role';

/** The real API and a real worker over a database and a data folder of their own; `settings` as in the environment. */
export async function startApiHarness(settings: Record<string, string> = {}) {
  const services = await startServices();
  const folder = await mkdtemp(join(tmpdir(), 'assay-api-'));
  const config = loadConfig({
    ASSAY_DATA_DIR: folder,
    ASSAY_LOG_LEVEL: 'fatal',
    DATABASE_URL: services.databaseUrl,
    TEMPORAL_ADDRESS: services.temporalAddress,
    TEMPORAL_NAMESPACE: services.temporalNamespace,
    ASSAY_APPROVAL_KEYS: newApprovalKey(),
    ...settings,
  });
  const worker = await startWorker(config);
  const keys = await createKeys(services.databaseUrl);
  let api = await startApi(config, 0);
  return {
    config,
    keys,
    url: () => api.url,
    stopApi: () => api.stop(),
    /** On the port it had, as a supervisor does it. */
    async restartApi() {
      api = await startApi(config, Number(new URL(api.url).port));
    },
    async stop() {
      await api.stop().catch(() => undefined);
      await worker.stop();
      await services.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type ApiHarness = Awaited<ReturnType<typeof startApiHarness>>;

async function startApi(config: Config, port: number) {
  const { dependencies, close } = await composeApi(config);
  const app = await createApi(dependencies);
  await app.listen(port, '127.0.0.1');
  const stop = async () => {
    await app.close();
    await close();
  };
  return { url: (await app.getUrl()).replace('[::1]', '127.0.0.1'), stop };
}

async function startWorker(config: Config) {
  const machine = await openMachine(config);
  const connection = await NativeConnection.connect(temporalConnectionOptions(config.temporal));
  const logger = createLogger('test', 'fatal');
  const ground = { connection, namespace: config.temporal.namespace, identity: 'test', logger, ...machine };
  const workers: Worker[] = [...(await workflowRole(ground)), ...(await activityRole(ground))];
  const running = workers.map(worker => worker.run());
  return {
    async stop() {
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await connection.close();
      await machine.close();
    },
  };
}

async function createKeys(databaseUrl: string) {
  const { db, close } = openDatabase(databaseUrl, 1);
  const store = createApiKeyStore(db);
  const acme = await store.create({ tenant: 'acme', name: 'Ada', role: 'owner' });
  const beta = await store.create({ tenant: 'beta', name: 'Bob', role: 'owner' });
  await close();
  return { acme: acme.key, beta: beta.key };
}
