import type { WorkflowGateway } from '#api/temporal/workflow-gateway';
import type { DecisionInput, DecisionRequest } from '#shared/contracts/decision';
import { AssayError } from '#shared/errors/assay-error';
import type { DecisionOutcome } from '#workflows/mrd.messages';

/** A door to no Temporal: records what was asked, answers as told. */
export interface RecordingGateway extends WorkflowGateway {
  readonly started: { workflowId: string; title: string; input: unknown }[];
  readonly decisions: { workflowId: string; decision: DecisionInput }[];
  readonly cancelled: string[];
  /** What the run says it waits for. */
  open: DecisionRequest | null;
  isDown: boolean;
  failsToStart: boolean;
  outcome: DecisionOutcome;
}

export function createRecordingGateway(): RecordingGateway {
  const gateway: RecordingGateway = {
    started: [],
    decisions: [],
    cancelled: [],
    open: null,
    isDown: false,
    failsToStart: false,
    outcome: { outcome: 'accepted', code: null, detail: 'approved' },
    async ensureReachable() {
      if (gateway.isDown) throw new AssayError('temporal.unavailable');
    },
    async start(run) {
      if (gateway.failsToStart) throw new AssayError('temporal.unavailable');
      gateway.started.push(run);
    },
    async decide(workflowId, decision) {
      gateway.decisions.push({ workflowId, decision });
      return gateway.outcome;
    },
    request: async () => gateway.open,
    async cancel(workflowId) {
      gateway.cancelled.push(workflowId);
    },
  };
  return gateway;
}
