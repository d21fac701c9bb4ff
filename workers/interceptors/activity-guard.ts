import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { Context } from '@temporalio/activity';
import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next } from '@temporalio/worker';
import { asFinal } from '#activities/kit/as-final';
import { contentHash } from '#activities/kit/content-hash';
import { toApplicationFailure } from '#activities/kit/to-application-failure';
import { stepEvents } from '#activities/records/step-events';
import type { ActivityJournal, ActivityKey } from '#infra/storage/activity-journal';
import type { RunRecorder } from '#infra/storage/run-recorder';
import type { Logger } from '#infra/telemetry/logger';
import type { RunRef } from '#shared/contracts/stages';
import { AssayError } from '#shared/errors/assay-error';
import { beat, carryWait, faultTry } from '#workers/interceptors/tries';

export interface GuardDependencies {
  readonly journal: ActivityJournal;
  readonly recorder: RunRecorder;
  readonly logger: Logger;
  /** How many tries may end otherwise than by an error that passes; without it, the retry policy counts alone. */
  readonly mostFaults?: number;
}

type Execute = Next<ActivityInboundCallsInterceptor, 'execute'>;

/** A dead worker is noticed after the heartbeat time-out, so beats come several times within it. */
const beatEvery = 2_000;

const tracer = trace.getTracer('assay');

/**
 * Wraps every activity alike: heartbeats, one failure mapper, a trace span, and the journal by which an execution that
 * completed is never done again, even when the worker died before the server heard of it.
 */
export function createActivityGuard(dependencies: GuardDependencies) {
  return (context: Context): { inbound: ActivityInboundCallsInterceptor } => ({
    inbound: {
      execute: (input, next) =>
        traced(context, () =>
          mapped(context, dependencies, { input, work: () => run(context, dependencies, { input, next }) }),
        ),
    },
  });
}

async function run(
  context: Context,
  dependencies: GuardDependencies,
  call: { input: ActivityExecuteInput; next: Execute },
) {
  if (context.info.isLocal) return call.next(call.input);
  const beats = setInterval(() => beat(context), beatEvery);
  try {
    return await once(context, dependencies, call);
  } finally {
    clearInterval(beats);
  }
}

async function once(
  context: Context,
  { journal, recorder }: GuardDependencies,
  call: { input: ActivityExecuteInput; next: Execute },
) {
  const { activityType, attempt } = context.info;
  const key = keyOf(context, call.input.args);
  const earlier = await journal.find(key);
  const executionId = await journal.begin(key, { activityType, attempt, isReused: earlier !== null });
  const result = earlier ? earlier.result : await call.next(call.input);
  if (!earlier) await journal.complete(key, { executionId, activityType, result });
  await tell(context, recorder, { args: call.input.args, result });
  return result;
}

function keyOf({ info }: Context, args: unknown[]): ActivityKey {
  return {
    workflowId: info.workflowExecution?.workflowId ?? '',
    temporalRunId: info.workflowExecution?.runId ?? '',
    activityId: info.activityId,
    inputHash: contentHash([info.activityType, ...args]),
  };
}

async function tell(
  { info }: Context,
  recorder: RunRecorder,
  done: { args: unknown[]; result: unknown },
): Promise<void> {
  const event = stepEvents[info.activityType];
  const run = (done.args[0] as { run?: RunRef } | undefined)?.run;
  if (!event || !run) return;
  const results = Array.isArray(done.result) ? done.result : [done.result];
  for (const [step, facts] of results.entries()) {
    const data = Object.fromEntries(event.tells.map(name => [name, (facts as Record<string, unknown>)[name]]));
    const key = `step:${info.workflowExecution?.runId}:${info.activityId}:${step}`;
    await recorder.noteStep({ run, stage: event.stage, line: { key, type: event.type, data } });
  }
}

async function mapped<T>(
  context: Context,
  { logger, recorder, mostFaults = Number.POSITIVE_INFINITY }: GuardDependencies,
  { input, work }: { input: ActivityExecuteInput; work: () => Promise<T> },
): Promise<T> {
  const { info } = context;
  const mapper = (error: unknown) =>
    toApplicationFailure(error, unforeseen =>
      logger.error(
        { err: unforeseen.error, failureId: unforeseen.id, activity: info.activityType, attempt: info.attempt },
        'an activity failed unexpectedly',
      ),
    );
  // Workers died under all tries so far: none of them came to say so.
  if (faultTry(context) > mostFaults) throw asFinal(mapper(new AssayError('internal.unexpected', 'its workers died')));
  try {
    return await work();
  } catch (error) {
    if (error instanceof AssayError && error.passes) {
      carryWait(context);
      await tellWaiting(context, { recorder, logger }, { args: input.args, error });
      throw mapper(error);
    }
    throw faultTry(context) < mostFaults ? mapper(error) : asFinal(mapper(error));
  }
}

/** Once for each kind of work and of error: a line in the story for every try would bury the story. */
async function tellWaiting(
  { info }: Context,
  { recorder, logger }: Pick<GuardDependencies, 'recorder' | 'logger'>,
  { args, error }: { args: unknown[]; error: AssayError },
): Promise<void> {
  const run = (args[0] as { run?: RunRef } | undefined)?.run;
  if (!run) return;
  const key = `waits:${info.workflowExecution?.runId}:${info.activityType}:${error.code}`;
  const data = { step: info.activityType, code: error.code, says: `${error.message}. ${error.remedy}` };
  await recorder
    .tell({ run, line: { key, type: 'model-awaited', data } })
    .catch(cause => logger.warn({ err: cause }, 'the story could not be told that a run waits'));
}

async function traced<T>({ info }: Context, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(`activity ${info.activityType}`, async span => {
    span.setAttribute('temporal.attempt', info.attempt);
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
