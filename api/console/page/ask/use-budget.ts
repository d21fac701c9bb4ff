import { useQuery } from '@tanstack/react-query';
import type { AccountBalance } from '#shared/contracts/money';
import { askJson } from './ask';
import { runPath } from './use-run';

/** What the run may spend and has spent. */
export function useBudget(runId: string) {
  return useQuery({
    queryKey: ['run', runId, 'budget'],
    queryFn: async () => (await askJson<{ run: AccountBalance }>(`${runPath(runId)}/budget`)).run,
  });
}
