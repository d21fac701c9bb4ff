import { Worker } from '@temporalio/worker';
import { taskQueues } from '#config';
import { workflowBundlePath } from '#workers/bundle';
import { createActivityGuard } from '#workers/interceptors/activity-guard';
import type { WorkerRole } from '#workers/roles/worker-role';

/** Runs workflows, and with them the local activities by which a run writes about itself. */
export const workflowRole: WorkerRole = async ({ connection, namespace, identity, activities, ...guard }) => [
  await Worker.create({
    connection,
    namespace,
    identity: `${identity}/workflow`,
    taskQueue: taskQueues.workflow,
    workflowBundle: { codePath: workflowBundlePath },
    activities: { projectRun: activities.read.projectRun },
    interceptors: { activity: [createActivityGuard(guard)] },
    maxCachedWorkflows: 200,
    maxEagerActivityReservationsPerWorkflowTask: 0,
    shutdownGraceTime: '10 seconds',
  }),
];
