import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ClaimResolution } from '#shared/contracts/claim-review';
import type { DecisionRecord } from '#shared/contracts/decision';
import type { ResearchPlan } from '#shared/contracts/plan';
import type { WaitingDecision } from '#shared/contracts/run';
import { postJson } from './ask';
import { randomId } from './random-id';
import { runPath } from './use-run';

export interface Decide {
  readonly asked: Pick<WaitingDecision, 'kind' | 'digest'>;
  readonly decision: 'approve' | 'reject' | 'edit';
  readonly reason?: string;
  readonly plan?: ResearchPlan;
  /** With the approval of a budget: the new limit of the run, in US dollars. */
  readonly budgetUsd?: number;
  /** With the approval of claims: what is decided about each. */
  readonly claims?: readonly ClaimResolution[];
}

export interface Decided {
  readonly outcome: DecisionRecord['outcome'];
  readonly detail: string;
}

/** Sends a decision bound to what was shown. After it, or after its refusal, the run is asked for anew. */
export function useDecide(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ asked: { kind, digest }, ...rest }: Decide) =>
      postJson<Decided>(`${runPath(runId)}/decisions`, {
        kind,
        digest,
        ...rest,
        run: runId,
        channel: 'console',
        id: randomId(),
      }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['run', runId] }),
        client.invalidateQueries({ queryKey: ['decisions'] }),
      ]),
  });
}
