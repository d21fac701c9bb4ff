import { useQuery } from '@tanstack/react-query';
import type { DecisionQueue } from '#shared/contracts/decision-queue';
import { askJson } from './ask';

const liveMs = 15_000;

/** All that is waited for: first what the person may decide, then by deadline. */
export function useDecisions() {
  return useQuery({
    queryKey: ['decisions'],
    queryFn: async () => (await askJson<DecisionQueue>('/decisions')).decisions,
    refetchInterval: liveMs,
  });
}
