import type { NativeConnection, Worker } from '@temporalio/worker';
import type { ActivityJournal } from '#infra/storage/activity-journal';
import type { RunRecorder } from '#infra/storage/run-recorder';
import type { Logger } from '#infra/telemetry/logger';
import type { composeActivities } from '#workers/compose';

export interface RoleGround {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly identity: string;
  readonly activities: ReturnType<typeof composeActivities>;
  readonly journal: ActivityJournal;
  readonly recorder: RunRecorder;
  readonly logger: Logger;
  /** Pieces of thinking at a time; by default as many as an engine that computes can bear. */
  readonly thinkSlots?: number;
}

/** What a worker process can do; a process may take several roles. */
export type WorkerRole = (ground: RoleGround) => Promise<Worker[]>;
