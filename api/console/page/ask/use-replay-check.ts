import { useMutation } from '@tanstack/react-query';
import type { ReplayReport } from '#shared/contracts/replay';
import { postJson } from './ask';
import { runPath } from './use-run';

/** Replays the history of a run with the workflow code that is installed. */
export function useReplayCheck(runId: string) {
  return useMutation({
    mutationFn: async () => (await postJson<ReplayReport>(`${runPath(runId)}/replay-check`, {})).checks[0],
  });
}
