import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApprovalBody, ApprovalView } from '#shared/contracts/approval-view';
import { askByLink, jsonInit } from './ask';
import { randomId } from './random-id';
import type { Decided } from './use-decide';

/** What a signed link is about. The token is asked with and kept nowhere: not in the name of the query either. */
export function useLink(token: string) {
  const [id] = useState(randomId);
  return useQuery({
    queryKey: ['link', id],
    queryFn: async () => (await (await askByLink(token, '/approvals')).json()) as ApprovalView,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export function useDecideByLink(token: string) {
  return useMutation({
    mutationFn: async (body: ApprovalBody) =>
      (await (await askByLink(token, '/approvals', jsonInit({ ...body, id: randomId() }))).json()) as Decided,
  });
}
