import { Worker } from '@temporalio/worker';
import { taskQueues } from '#config';
import { retryProfiles, thinkFaults } from '#shared/policies/retry-profiles';
import { createActivityGuard } from '#workers/interceptors/activity-guard';
import type { WorkerRole } from '#workers/roles/worker-role';

/** Reading is computing, so more slots than this only make heartbeats late. */
const readSlots = 4;

/** Asking is waiting, but what comes back is read and ranked in memory. */
const askSlots = 12;

/** Runs activities: one worker a queue, so that slow thinking never starves reading. */
export const activityRole: WorkerRole = async ({
  connection,
  namespace,
  identity,
  activities,
  thinkSlots = readSlots,
  ...guard
}) => {
  const shared = { connection, namespace };
  return [
    await Worker.create({
      ...shared,
      identity: `${identity}/read`,
      taskQueue: taskQueues.read,
      activities: activities.read,
      interceptors: { activity: [createActivityGuard(guard)] },
      maxConcurrentActivityTaskExecutions: readSlots,
      shutdownGraceTime: '2 minutes',
    }),
    await Worker.create({
      ...shared,
      identity: `${identity}/ask`,
      taskQueue: taskQueues.ask,
      activities: { researchQuestions: activities.read.researchQuestions },
      interceptors: { activity: [createActivityGuard(guard)] },
      maxConcurrentActivityTaskExecutions: askSlots,
      shutdownGraceTime: '2 minutes',
    }),
    await Worker.create({
      ...shared,
      identity: `${identity}/think`,
      taskQueue: taskQueues.think,
      activities: activities.think,
      interceptors: { activity: [createActivityGuard({ ...guard, mostFaults: thinkFaults })] },
      maxConcurrentActivityTaskExecutions: thinkSlots,
      // What a try may take: a call that was begun may be paid, so it is let finish.
      shutdownGraceTime: retryProfiles.think.startToCloseTimeout,
    }),
  ];
};
