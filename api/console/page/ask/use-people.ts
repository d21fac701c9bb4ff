import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Role } from '#shared/contracts/decision-rule';
import { ask, askJson, postJson } from './ask';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: 'owner' | 'member' | 'reader';
  readonly roles: readonly Role[];
  readonly email: string | null;
  readonly revokedAt: string | null;
}

export interface NewPerson {
  readonly name: string;
  readonly role: Person['role'];
  readonly roles: readonly Role[];
  readonly email: string;
}

/** Those of the tenant; owners only. */
export function usePeople() {
  return useQuery({
    queryKey: ['people'],
    queryFn: async () => (await askJson<{ people: Person[] }>('/people')).people,
  });
}

/** Answers with the key, which is shown this once. */
export function useAddPerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ email, ...person }: NewPerson) =>
      postJson<{ id: string; key: string }>('/people', { ...person, ...(email && { email }) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}

export function useRemovePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask(`/people/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}
