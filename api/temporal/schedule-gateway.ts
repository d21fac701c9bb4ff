import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleDescription,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
  type ScheduleSummary,
} from '@temporalio/client';
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { translateTemporalError } from '#api/temporal/translate-temporal-error';
import { taskQueues } from '#config';
import type { RefreshSchedule } from '#shared/contracts/refresh';
import { AssayError } from '#shared/errors/assay-error';
import type { RefreshWorkflowInput } from '#workflows/refresh.messages';

export interface NewSchedule {
  readonly input: RefreshWorkflowInput;
  readonly title: string;
  /** As it was asked for, and as a cron expression. */
  readonly every: string;
  readonly cron: string;
  readonly createdBy: string;
}

interface ScheduledRun {
  readonly tenant: string;
  readonly runId: string;
}

/** The door to Temporal Schedules. Errors: `refresh.none`, `temporal.unavailable`. */
export interface ScheduleGateway {
  /** Errors: `refresh.exists`, `refresh.times-invalid`. */
  create(schedule: NewSchedule): Promise<void>;
  describe(run: ScheduledRun): Promise<RefreshSchedule>;
  /** What was made or deleted a moment ago may be missing or still there. */
  list(tenant: string): Promise<RefreshSchedule[]>;
  setPaused(run: ScheduledRun, isPaused: boolean): Promise<void>;
  /** Now, whatever the times say. */
  trigger(run: ScheduledRun): Promise<void>;
  delete(run: ScheduledRun): Promise<void>;
}

const callMs = 10_000;
/** So that runs with the same times do not all begin in the same second. */
const jitter = '10 minutes';
/** After an outage a time that was missed is made up for within so long. */
const catchupWindow = '3 days';

const tenantKey = defineSearchAttributeKey('AssayTenant', SearchAttributeType.KEYWORD);
const idOf = ({ tenant, runId }: ScheduledRun) => `refresh/${tenant}/${runId}`;

export function createScheduleGateway(client: Client): ScheduleGateway {
  const within = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await client.connection.withDeadline(Date.now() + callMs, call);
    } catch (thrown) {
      throw translateScheduleError(thrown);
    }
  };
  const handleOf = (run: ScheduledRun) => client.schedule.getHandle(idOf(run));
  return {
    async create({ input, title, every, cron, createdBy }) {
      await within(() =>
        client.schedule.create({
          scheduleId: idOf(input),
          spec: { cronExpressions: [cron], jitter },
          policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow },
          memo: { runId: input.runId, title, every, createdBy },
          typedSearchAttributes: [{ key: tenantKey, value: input.tenant }],
          action: {
            type: 'startWorkflow',
            workflowType: 'refreshWorkflow',
            workflowId: idOf(input),
            taskQueue: taskQueues.workflow,
            args: [input],
            typedSearchAttributes: [{ key: tenantKey, value: input.tenant }],
            staticSummary: title.slice(0, 200),
          },
        }),
      );
    },
    describe: run => within(async () => shown(await handleOf(run).describe())),
    list: tenant =>
      within(async () => {
        const found: RefreshSchedule[] = [];
        const query = `AssayTenant = "${tenant.replace(/["\\]/gu, '\\$&')}"`;
        for await (const schedule of client.schedule.list({ query })) {
          if (schedule.scheduleId.startsWith(idOf({ tenant, runId: '' }))) found.push(shown(schedule));
        }
        return found.sort((one, other) => (one.runId < other.runId ? 1 : -1));
      }),
    setPaused: (run, isPaused) => within(() => (isPaused ? handleOf(run).pause() : handleOf(run).unpause())),
    trigger: run => within(() => handleOf(run).trigger(ScheduleOverlapPolicy.SKIP)),
    delete: run => within(() => handleOf(run).delete()),
  };
}

function shown({ scheduleId, memo = {}, state, info }: ScheduleDescription | ScheduleSummary): RefreshSchedule {
  const text = (name: string) => String(memo[name] ?? '');
  return {
    runId: text('runId') || (scheduleId.split('/').at(-1) ?? ''),
    title: text('title'),
    every: text('every'),
    isPaused: state.paused,
    nextAt: state.paused ? null : (info.nextActionTimes[0]?.toISOString() ?? null),
    lastAt: info.recentActions.at(-1)?.takenAt.toISOString() ?? null,
    createdBy: text('createdBy'),
  };
}

function translateScheduleError(thrown: unknown): unknown {
  if (thrown instanceof ScheduleAlreadyRunning) return new AssayError('refresh.exists', undefined, { cause: thrown });
  if (thrown instanceof ScheduleNotFoundError) return new AssayError('refresh.none', undefined, { cause: thrown });
  // How the client library tells what the server says of times.
  if (thrown instanceof TypeError) {
    return new AssayError('refresh.times-invalid', thrown.message.slice(0, 200), { cause: thrown });
  }
  return translateTemporalError(thrown);
}
