import { hostname } from 'node:os';
import { NativeConnection, Runtime, type Worker } from '@temporalio/worker';
import type { WorkerRole as WorkerRoleName } from '#infra/config/config';
import { loadConfig } from '#infra/config/env';
import { createLogger, type Logger } from '#infra/telemetry/logger';
import { temporalConnectionOptions } from '#infra/temporal/connection-options';
import { AssayError } from '#shared/errors/assay-error';
import { openMachine } from '#workers/machine';
import { startNotifier } from '#workers/notifier';
import { activityRole } from '#workers/roles/activity-role';
import type { WorkerRole } from '#workers/roles/worker-role';
import { workflowRole } from '#workers/roles/workflow-role';
import { temporalLogger } from '#workers/temporal-logger';

const roles: Record<WorkerRoleName, WorkerRole> = { workflow: workflowRole, activity: activityRole };

/** Another start with the same settings ends the same way. */
const badSettings = 2;

/** A stop signal, or the end of the supervisor that started this process: nobody would watch over it any more. */
function stopAsked(): Promise<unknown> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
    process.once('disconnect', resolve);
  });
}

async function main(): Promise<void> {
  const config = loadConfig();
  const logger = createLogger('worker', config.logLevel);
  Runtime.install({ logger: temporalLogger(logger), shutdownSignals: [] });
  const asked = stopAsked();
  const machine = await openMachine(config, logger);
  const connection = await NativeConnection.connect(temporalConnectionOptions(config.temporal));
  const identity = `${process.pid}@${hostname()}`;
  const ground = {
    connection,
    namespace: config.temporal.namespace,
    identity,
    logger,
    thinkSlots: config.thinkSlots,
    ...machine,
  };
  const workers = (await Promise.all(config.workerRoles.map(role => roles[role](ground)))).flat();
  const runs = workers.map(worker => worker.run());
  const notifier = startNotifier({ ...machine.notify, logger });
  process.send?.('ready');
  logger.info({ roles: config.workerRoles }, 'the worker is ready');
  void asked.then(() => stop(workers, logger));
  await Promise.all(runs);
  await notifier.stop();
  await connection.close();
  await machine.close();
}

function stop(workers: readonly Worker[], logger: Logger): void {
  logger.info('the worker finishes what it has begun');
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
}

main().then(
  () => process.exit(0),
  error => {
    createLogger('worker').fatal({ err: error }, 'the worker ended');
    process.exit(error instanceof AssayError && error.code === 'config.invalid' ? badSettings : 1);
  },
);
