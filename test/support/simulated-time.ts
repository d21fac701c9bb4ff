import { randomUUID } from 'node:crypto';
import proto from '@temporalio/proto';
import type { Harness, StartedRun } from '#test/support/run-harness';

const { FastForwardPollingResult } = proto.temporal.api.enums.v1;

export interface TimeSpan {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
}

/**
 * Moves the clock of this one run ahead: its timers on the way fire in order, and what they set off (activities, the
 * database) really happens in between. Resolves once the run has got there, or to `ended` when it ended on the way.
 * Only the run's own time moves: activities, the database, other runs and the test itself stay in real time.
 */
export async function skip(harness: Harness, run: StartedRun, span: TimeSpan): Promise<'there' | 'ended'> {
  const fastForwardId = randomUUID();
  const target = { ...execution(harness, run), fastForwardId };
  await forward(harness, target, secondsIn(span));
  for (;;) {
    const { fastForwardPollingResult: result, failedReason } =
      await harness.client.workflowService.pollWorkflowExecutionTimeSkipping(target);
    if (result === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return 'there';
    if (result === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT) continue;
    if ((await run.handle.describe()).status.name !== 'RUNNING') return 'ended';
    throw new Error(`the clock of ${run.runId} could not be moved: ${failedReason}`);
  }
}

/** What time it is for the run. */
export async function timeOf(harness: Harness, run: StartedRun): Promise<Date> {
  const { workflowExtendedInfo } = await harness.client.workflowService.describeWorkflowExecution({
    namespace: harness.client.options.namespace,
    execution: { workflowId: run.handle.workflowId },
  });
  const skipped = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  return skipped ? new Date(Number(skipped.seconds) * 1_000 + (skipped.nanos ?? 0) / 1_000_000) : new Date();
}

type Target = ReturnType<typeof execution> & { readonly fastForwardId: string };

async function forward({ client }: Harness, { fastForwardId: id, ...target }: Target, seconds: number) {
  await client.workflowService.updateWorkflowExecutionOptions({
    ...target,
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        // A wait of weeks with a reminder an hour is longer than the server's default of 100.
        maxSessionSkipCount: 10_000,
        fastForwardConfig: { id, duration: proto.google.protobuf.Duration.fromObject({ seconds }) },
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
}

function execution({ client }: Harness, { handle }: StartedRun) {
  return { namespace: client.options.namespace, workflowExecution: { workflowId: handle.workflowId } };
}

function secondsIn({ days = 0, hours = 0, minutes = 0 }: TimeSpan): number {
  return ((days * 24 + hours) * 60 + minutes) * 60;
}
