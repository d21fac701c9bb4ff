import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ResumePreview } from '#shared/contracts/replay';
import type { RunView } from '#shared/contracts/run';
import { askJson, postJson } from './ask';
import { runPath } from './use-run';

/** What going back would keep, do again and cost. `from`: a stage, or empty for the last good point. */
export function useResumePreview({ runId, state }: RunView, from: string) {
  const query = from === '' ? '' : `?${new URLSearchParams({ from })}`;
  return useQuery({
    queryKey: ['run', runId, 'resume', from, state],
    queryFn: () => askJson<ResumePreview>(`${runPath(runId)}/resume${query}`),
  });
}

export interface Resume {
  readonly from: string;
  readonly reason: string;
  /** Also when the run is going: what it does now is stopped. */
  readonly force: boolean;
}

/** `onResumed` is called also when what asked for it is no longer shown. */
export function useResume(runId: string, onResumed: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ from, reason, force }: Resume) =>
      postJson<RunView>(`${runPath(runId)}/resume`, { force, ...(from && { from }), ...(reason && { reason }) }),
    onSuccess: onResumed,
    onSettled: () => client.invalidateQueries({ queryKey: ['run', runId] }),
  });
}
