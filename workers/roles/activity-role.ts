import { Worker } from '@temporalio/worker';
import { taskQueues } from '#config';
import { createActivityGuard } from '#workers/interceptors/activity-guard';
import type { WorkerRole } from '#workers/roles/worker-role';

/** Work of the extractive engine is computing, so more slots than this only make heartbeats late. */
const slots = 4;

/** Runs activities: one worker a queue, so that slow thinking never starves reading. */
export const activityRole: WorkerRole = async ({ connection, namespace, identity, activities, ...guard }) => {
  const shared = {
    connection,
    namespace,
    interceptors: { activity: [createActivityGuard(guard)] },
    maxConcurrentActivityTaskExecutions: slots,
    shutdownGraceTime: '2 minutes',
  };
  return [
    await Worker.create({
      ...shared,
      identity: `${identity}/read`,
      taskQueue: taskQueues.read,
      activities: activities.read,
    }),
    await Worker.create({
      ...shared,
      identity: `${identity}/think`,
      taskQueue: taskQueues.think,
      activities: activities.think,
    }),
  ];
};
