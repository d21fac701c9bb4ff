import { useQuery } from '@tanstack/react-query';
import type { RunView } from '#shared/contracts/run';
import type { RunDiff } from '#shared/contracts/run-diff';
import { askJson } from './ask';
import { runPath } from './use-run';

/** What the document of the other run says otherwise. */
export function useDiff(runId: string, other: string) {
  return useQuery({
    queryKey: ['diff', runId, other],
    queryFn: () => askJson<RunDiff>(`${runPath(runId)}/diff/${encodeURIComponent(other)}`),
  });
}

const mostRuns = 100;

/** The newest runs with a document, without the run itself. */
export function useComparable(runId: string) {
  return useQuery({
    queryKey: ['runs', 'with-document'],
    queryFn: () => askJson<{ runs: RunView[] }>(`/runs?state=completed&limit=${mostRuns}`),
    select: ({ runs }) => runs.filter(run => run.runId !== runId),
  });
}
