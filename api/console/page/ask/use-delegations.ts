import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Role } from '#shared/contracts/decision-rule';
import { ask, askJson, postJson } from './ask';

/** Roles that one person lends to another for a time. */
export interface Delegation {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly roles: readonly Role[];
  readonly since: string;
  readonly until: string;
  /** For this run only; null: for all. */
  readonly runId: string | null;
}

export type NewDelegation = Pick<Delegation, 'to' | 'roles' | 'until'>;

export function useDelegations() {
  return useQuery({
    queryKey: ['delegations'],
    queryFn: async () => (await askJson<{ delegations: Delegation[] }>('/delegations')).delegations,
  });
}

export function useDelegate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (delegation: NewDelegation) => postJson<Delegation>('/delegations', delegation),
    onSettled: () => client.invalidateQueries({ queryKey: ['delegations'] }),
  });
}

export function useEndDelegation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask(`/delegations/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['delegations'] }),
  });
}
