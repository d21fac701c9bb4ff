import { defaultPayloadConverter } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import type { History, HistoryEvent } from '#api/temporal/history-gateway';

/** An activity as the history tells it. Ids are those of events. */
export interface ActivityFact {
  readonly type: string;
  readonly scheduledAt: number;
  readonly scheduledTime: Date;
  /** The workflow task that asked for it. */
  readonly askedBy: number;
  /** Of its completion, failure or time-out; null while it is under way. */
  readonly endedAt: number | null;
  readonly isCompleted: boolean;
  readonly result: unknown;
}

/** A workflow task that was completed: the points to which a run can go back. */
export interface TaskFact {
  readonly id: number;
  /** What the workflow did in it carries this time or a later one. */
  readonly startedAt: Date;
}

export interface HistoryFacts {
  readonly tasks: readonly TaskFact[];
  readonly activities: readonly ActivityFact[];
  readonly cancelRequestedAt: number | null;
  /** Of the activity whose failure failed the run. */
  readonly failedActivityAt: number | null;
  /** Of the workflow task in which the workflow ended. */
  readonly endedBy: number | null;
  readonly input: unknown;
}

type Failure = temporal.api.failure.v1.IFailure;

export function historyFacts({ events }: History): HistoryFacts {
  const all = events ?? [];
  const byId = new Map(all.map(event => [idOf(event), event]));
  const [started] = all;
  const failed = find(all, event => event.workflowExecutionFailedEventAttributes);
  const close =
    failed ??
    find(
      all,
      event => event.workflowExecutionCompletedEventAttributes ?? event.workflowExecutionCanceledEventAttributes,
    );
  const cancelRequested = all.find(event => event.workflowExecutionCancelRequestedEventAttributes);
  return {
    tasks: all.flatMap(event => taskOf(event, byId)),
    activities: activitiesOf(all),
    cancelRequestedAt: cancelRequested ? idOf(cancelRequested) : null,
    failedActivityAt: failedActivity(failed?.failure),
    endedBy: numberOf(close?.workflowTaskCompletedEventId),
    input: contentOf(started?.workflowExecutionStartedEventAttributes?.input),
  };
}

export function idOf(event: HistoryEvent): number {
  return Number(event.eventId);
}

function taskOf(event: HistoryEvent, byId: ReadonlyMap<number, HistoryEvent>): TaskFact[] {
  const attributes = event.workflowTaskCompletedEventAttributes;
  if (!attributes) return [];
  const started = byId.get(Number(attributes.startedEventId)) ?? event;
  return [{ id: idOf(event), startedAt: timeOf(started) }];
}

function activitiesOf(events: readonly HistoryEvent[]): ActivityFact[] {
  const ends = new Map(events.flatMap(event => endOf(event)));
  return events.flatMap(event => {
    const attributes = event.activityTaskScheduledEventAttributes;
    if (!attributes) return [];
    const end = ends.get(idOf(event));
    return [
      {
        type: attributes.activityType?.name ?? '',
        scheduledAt: idOf(event),
        scheduledTime: timeOf(event),
        askedBy: Number(attributes.workflowTaskCompletedEventId),
        endedAt: end ? idOf(end) : null,
        isCompleted: Boolean(end?.activityTaskCompletedEventAttributes),
        result: contentOf(end?.activityTaskCompletedEventAttributes?.result),
      },
    ];
  });
}

function endOf(event: HistoryEvent): [number, HistoryEvent][] {
  const attributes =
    event.activityTaskCompletedEventAttributes ??
    event.activityTaskFailedEventAttributes ??
    event.activityTaskTimedOutEventAttributes ??
    event.activityTaskCanceledEventAttributes;
  return attributes ? [[Number(attributes.scheduledEventId), event]] : [];
}

function failedActivity(failure: Failure | null | undefined): number | null {
  if (!failure) return null;
  return numberOf(failure.activityFailureInfo?.scheduledEventId) ?? failedActivity(failure.cause);
}

function contentOf(payloads: temporal.api.common.v1.IPayloads | null | undefined): unknown {
  const [payload] = payloads?.payloads ?? [];
  return payload ? defaultPayloadConverter.fromPayload(payload) : undefined;
}

function timeOf({ eventTime }: HistoryEvent): Date {
  return new Date(Number(eventTime?.seconds ?? 0) * 1_000 + Math.floor((eventTime?.nanos ?? 0) / 1e6));
}

function numberOf(value: { toString(): string } | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toString());
}

function find<T>(events: readonly HistoryEvent[], pick: (event: HistoryEvent) => T | null | undefined): T | undefined {
  for (const event of events) {
    const found = pick(event);
    if (found) return found;
  }
  return undefined;
}
