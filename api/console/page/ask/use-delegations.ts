import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Delegation, NewDelegation } from '#shared/contracts/delegation';
import { ask, askJson, postJson } from './ask';

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
