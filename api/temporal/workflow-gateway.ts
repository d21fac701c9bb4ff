import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { translateTemporalError } from '#api/temporal/translate-temporal-error';
import { taskQueues } from '#config';
import type { DecisionInput, DecisionRequest } from '#shared/contracts/decision';
import type { RunState } from '#shared/policies/run-state';
import type { DecisionOutcome, MrdWorkflowInput } from '#workflows/mrd.messages';
import { decideUpdate, stateQuery } from '#workflows/mrd.messages';

/** The only door to Temporal. Errors: `temporal.unavailable`, `run.finished`, and the codes of refused decisions. */
export interface WorkflowGateway {
  /** Asked before anything is written, so that a server that is away leaves nothing half-made. */
  ensureReachable(): Promise<void>;
  /** Harmless when repeated: the workflow id makes a second start find the first. */
  start(run: { workflowId: string; title: string; input: MrdWorkflowInput }): Promise<void>;
  /** The decision's id is the id of the update: sending it again gives the first outcome. */
  decide(workflowId: string, decision: DecisionInput & { id: string }): Promise<DecisionOutcome>;
  /** What the run waits for, as it says itself; null: nothing. */
  request(workflowId: string): Promise<DecisionRequest | null>;
  cancel(workflowId: string): Promise<void>;
}

const reachMs = 2_000;
const callMs = 10_000;
/** An update waits for a worker; longer than this and the caller is better told to come back. */
const decideMs = 30_000;

const keyword = (name: string) => defineSearchAttributeKey(name, SearchAttributeType.KEYWORD);
const initialState: RunState = 'planning';

export function createWorkflowGateway(client: Client): WorkflowGateway {
  const within = async <T>(ms: number, call: () => Promise<T>): Promise<T> => {
    try {
      return await client.connection.withDeadline(Date.now() + ms, call);
    } catch (thrown) {
      throw translateTemporalError(thrown);
    }
  };
  return {
    async ensureReachable() {
      await within(reachMs, () => client.workflowService.getSystemInfo({}));
    },
    async start({ workflowId, title, input }) {
      await within(callMs, () =>
        client.workflow
          .start('mrdWorkflow', {
            workflowId,
            taskQueue: taskQueues.workflow,
            args: [input],
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
            workflowIdConflictPolicy: 'USE_EXISTING',
            staticSummary: title.slice(0, 200),
            typedSearchAttributes: [
              { key: keyword('AssayTenant'), value: input.tenant },
              { key: keyword('AssayVertical'), value: input.vertical },
              { key: keyword('AssayState'), value: initialState },
            ],
          })
          .catch(ignoreStarted),
      );
    },
    decide: (workflowId, decision) =>
      within(decideMs, () =>
        client.workflow.getHandle(workflowId).executeUpdate(decideUpdate, { args: [decision], updateId: decision.id }),
      ),
    async request(workflowId) {
      const state = await within(callMs, () => client.workflow.getHandle(workflowId).query(stateQuery));
      return state.waitingFor;
    },
    async cancel(workflowId) {
      await within(callMs, () => client.workflow.getHandle(workflowId).cancel());
    },
  };
}

function ignoreStarted(thrown: unknown): void {
  if (!(thrown instanceof WorkflowExecutionAlreadyStartedError)) throw thrown;
}
