import { useQuery } from '@tanstack/react-query';
import type { DecisionKind } from '#shared/contracts/decision';
import type { Role } from '#shared/contracts/decision-rule';
import { askJson } from './ask';

/** One decision that some run waits for. */
export interface QueuedDecision {
  readonly runId: string;
  readonly title: string;
  readonly vertical: string;
  readonly kind: DecisionKind;
  readonly revision: number;
  readonly digest: string;
  readonly role: Role | null;
  readonly escalatedTo: readonly Role[];
  readonly deadline: string;
  readonly requestedAt: string;
  /** Claims to decide. */
  readonly items: number | null;
  readonly needed: number;
  readonly approved: readonly string[];
  readonly mayDecide: boolean;
  readonly isOverdue: boolean;
}

const liveMs = 15_000;

/** All that is waited for: first what the person may decide, then by deadline. */
export function useDecisions() {
  return useQuery({
    queryKey: ['decisions'],
    queryFn: async () => (await askJson<{ decisions: QueuedDecision[] }>('/decisions')).decisions,
    refetchInterval: liveMs,
  });
}
