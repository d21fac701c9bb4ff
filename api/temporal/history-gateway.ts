import { randomUUID } from 'node:crypto';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import proto, { type temporal } from '@temporalio/proto';
import { translateTemporalError } from '#api/temporal/translate-temporal-error';
import { AssayError } from '#shared/errors/assay-error';

export type History = temporal.api.history.v1.IHistory;
export type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

export interface ResetRequest {
  readonly workflowId: string;
  /** Temporal's id of the run whose history was looked at; one that was reset meanwhile is refused. */
  readonly temporalRunId: string;
  /** The workflow task that is done anew: the id of its completed event. */
  readonly eventId: number;
  readonly reason: string;
}

export interface LatestHistory {
  readonly history: History;
  readonly temporalRunId: string;
  readonly isRunning: boolean;
}

/** What is recorded of a workflow, and the way back in it. Errors: `history.gone`, `temporal.unavailable`. */
export interface HistoryGateway {
  fetch(workflowId: string): Promise<History>;
  latest(workflowId: string): Promise<LatestHistory>;
  /** Signals and updates after the point are sent again by the server. Gives Temporal's id of the new run. */
  reset(request: ResetRequest): Promise<string>;
}

const fetchMs = 30_000;
const resetMs = 10_000;
const { ResetReapplyType } = proto.temporal.api.enums.v1;

export function createHistoryGateway(client: Client): HistoryGateway {
  const within = async <T>(ms: number, call: () => Promise<T>): Promise<T> => {
    try {
      return await client.connection.withDeadline(Date.now() + ms, call);
    } catch (thrown) {
      if (isGone(thrown)) throw new AssayError('history.gone', undefined, { cause: thrown });
      throw translateTemporalError(thrown);
    }
  };
  return {
    fetch: workflowId => within(fetchMs, () => client.workflow.getHandle(workflowId).fetchHistory()),
    latest: workflowId =>
      within(fetchMs, async () => {
        const { runId: temporalRunId, status } = await client.workflow.getHandle(workflowId).describe();
        const history = await client.workflow.getHandle(workflowId, temporalRunId).fetchHistory();
        return { history, temporalRunId, isRunning: status.name === 'RUNNING' };
      }),
    async reset({ workflowId, temporalRunId, eventId, reason }) {
      const answer = await within(resetMs, () =>
        client.workflowService.resetWorkflowExecution({
          namespace: client.options.namespace,
          workflowExecution: { workflowId, runId: temporalRunId },
          workflowTaskFinishEventId: eventId as never,
          reason,
          requestId: randomUUID(),
          resetReapplyType: ResetReapplyType.RESET_REAPPLY_TYPE_ALL_ELIGIBLE,
        }),
      );
      return answer.runId;
    },
  };
}

/** As the Temporal CLI and UI write it. */
export function historyText(history: History): string {
  return historyToJSON(history);
}

/** NOT_FOUND of the service comes as a plain gRPC error where the client knows no better name for it. */
function isGone(thrown: unknown): boolean {
  if (thrown instanceof WorkflowNotFoundError) return true;
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 5;
}
