import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RefreshSchedule, RefreshView } from '#shared/contracts/refresh';
import { askJson, jsonInit } from './ask';
import { runPath } from './use-run';

const liveMs = 10_000;

/** The runs that a schedule takes again. */
export function useRefreshes() {
  return useQuery({
    queryKey: ['refreshes'],
    queryFn: async () => (await askJson<{ refreshes: RefreshSchedule[] }>('/refreshes')).refreshes,
    refetchInterval: liveMs,
  });
}

/** One schedule with the runs it has begun, newest first. */
export function useRefresh(runId: string) {
  return useQuery({
    queryKey: ['refreshes', runId],
    queryFn: () => askJson<RefreshView>(`${runPath(runId)}/refresh`),
    refetchInterval: liveMs,
  });
}

export type RefreshAct =
  | { readonly act: 'create'; readonly runId: string; readonly every: string }
  | { readonly act: 'pause' | 'go-on' | 'trigger' | 'delete'; readonly runId: string };

export type ChangeRefresh = UseMutationResult<unknown, Error, RefreshAct>;

export function useChangeRefresh(): ChangeRefresh {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: RefreshAct): Promise<unknown> => {
      const { path, init } = requestOf(act);
      return askJson(`${runPath(act.runId)}${path}`, init);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['refreshes'] }),
  });
}

function requestOf(act: RefreshAct): { path: string; init: RequestInit } {
  if (act.act === 'create') return { path: '/refresh', init: jsonInit({ every: act.every }) };
  if (act.act === 'trigger') return { path: '/refresh/trigger', init: jsonInit({}) };
  if (act.act === 'delete') return { path: '/refresh', init: { method: 'DELETE' } };
  return { path: '/refresh', init: { ...jsonInit({ isPaused: act.act === 'pause' }), method: 'PATCH' } };
}
