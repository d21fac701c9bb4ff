import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AddedPerson, NewPerson, PersonView } from '#shared/contracts/person';
import { ask, askJson, postJson } from './ask';

/** As the form has it: an empty address is none. */
export type PersonDraft = Pick<NewPerson, 'name' | 'role' | 'roles'> & { readonly email: string };

/** Those of the tenant; owners only. */
export function usePeople() {
  return useQuery({
    queryKey: ['people'],
    queryFn: async () => (await askJson<{ people: PersonView[] }>('/people')).people,
  });
}

/** Answers with the key, which is shown this once. */
export function useAddPerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ email, ...person }: PersonDraft) =>
      postJson<AddedPerson>('/people', { ...person, ...(email && { email }) }),
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
