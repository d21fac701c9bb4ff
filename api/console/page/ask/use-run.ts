import { useQuery } from '@tanstack/react-query';
import type { RunView } from '#shared/contracts/run';
import { isTerminal } from '#shared/policies/run-state';
import { askJson } from './ask';

/** A slow second way beside the events, for when they do not come through. */
const fallbackMs = 10_000;

export function useRun(runId: string) {
  return useQuery({
    queryKey: ['run', runId],
    queryFn: () => askJson<RunView>(runPath(runId)),
    refetchInterval: ({ state }) => (state.data && isTerminal(state.data.state) ? false : fallbackMs),
  });
}

export function runPath(runId: string): string {
  return `/runs/${encodeURIComponent(runId)}`;
}
