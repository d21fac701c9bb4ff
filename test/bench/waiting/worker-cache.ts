import type { Connection } from '@temporalio/client';
import { namespace, taskQueues } from '#config';
import { waitFor } from '#test/bench/stack/wait-for';

/** Workflows a worker keeps in memory, as it reports itself to the server, about once a minute. */
export interface WorkerCache {
  readonly size: number;
  /** Workflow tasks that found their run in memory, and that did not. */
  readonly hits: number;
  readonly misses: number;
}

/** What the workflow worker reports from now on; null where the server keeps no such reports. */
export async function nextCacheReport(connection: Connection): Promise<WorkerCache | null> {
  const since = Date.now();
  return waitFor(async () => reportAfter(connection, since), {
    what: 'the worker reported itself',
    withinMs: 75_000,
    everyMs: 500,
  }).catch(() => null);
}

async function reportAfter({ workflowService }: Connection, since: number): Promise<WorkerCache | null> {
  const { workers } = await workflowService.listWorkers({ namespace });
  const listed = workers.find(({ taskQueue }) => taskQueue === taskQueues.workflow);
  if (!listed?.workerInstanceKey) return null;
  const { workerInstanceKey } = listed;
  const { workerInfo } = await workflowService.describeWorker({ namespace, workerInstanceKey });
  const heartbeat = workerInfo?.workerHeartbeat;
  if (!heartbeat || Number(heartbeat.heartbeatTime?.seconds ?? 0) * 1_000 < since) return null;
  return {
    size: heartbeat.currentStickyCacheSize ?? 0,
    hits: heartbeat.totalStickyCacheHit ?? 0,
    misses: heartbeat.totalStickyCacheMiss ?? 0,
  };
}
