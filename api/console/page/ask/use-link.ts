import { useMutation, useQuery } from '@tanstack/react-query';
import type { ClaimResolution } from '#shared/contracts/claim-review';
import type { DecisionKind } from '#shared/contracts/decision';
import type { Role } from '#shared/contracts/decision-rule';
import type { WaitingDecision } from '#shared/contracts/run';
import { askByLink, jsonInit } from './ask';
import type { Decided } from './use-decide';

/** What a signed link lets one person decide. */
export interface LinkShown {
  readonly runId: string;
  readonly title: string;
  /** Whose link it is. */
  readonly sub: string;
  readonly kind: DecisionKind;
  readonly role: Role | null;
  readonly verdicts: readonly ('approve' | 'reject' | 'edit')[];
  readonly request: WaitingDecision | null;
  /** Markdown. */
  readonly rendered: string;
  readonly isOpen: boolean;
  /** Why it is not open. */
  readonly whyNot: string | null;
}

export interface LinkDecision {
  readonly decision: 'approve' | 'reject';
  readonly reason?: string;
  readonly claims?: readonly ClaimResolution[];
  /** With the approval of a budget: the new limit of the run, in US dollars. */
  readonly budgetUsd?: number;
}

/** The token is asked with, and kept nowhere: not in the name of the query either. */
export function useLink(token: string) {
  return useQuery({
    queryKey: ['link'],
    queryFn: async () => (await (await askByLink(token, '/approvals')).json()) as LinkShown,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export function useDecideByLink(token: string, onSettled: () => void) {
  return useMutation({
    mutationFn: async (decision: LinkDecision) =>
      (await (await askByLink(token, '/approvals', jsonInit(decision))).json()) as Decided,
    onSettled,
  });
}
