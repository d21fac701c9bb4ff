import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Mrd } from '#shared/contracts/mrd';
import type { RunView } from '#shared/contracts/run';
import { askJson, askText } from './ask';
import { runPath } from './use-run';

/** The published document, else the one that waits for review. Neither changes, but a run that is taken back makes others. */
export function useDocument(run: RunView | undefined) {
  const part = run?.state === 'completed' ? 'mrd.json' : 'draft';
  const made = run?.finishedAt ?? run?.decision?.digest ?? null;
  return useQuery({
    queryKey: ['document', run?.runId, part, made],
    queryFn: () => askJson<Mrd>(`${runPath(run?.runId ?? '')}/${part}`),
    enabled: run !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useSourceText(runId: string, sha256: string) {
  return useQuery({
    queryKey: ['source', runId, sha256],
    queryFn: () => askText(`${runPath(runId)}/sources/${sha256}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
