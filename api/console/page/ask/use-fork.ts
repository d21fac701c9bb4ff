import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ForkPreview } from '#shared/contracts/replay';
import type { RunView } from '#shared/contracts/run';
import { postJson } from './ask';
import { randomId } from './random-id';
import { runPath } from './use-run';

export interface Fork {
  readonly from: string;
  /** Another corpus; empty: the same. */
  readonly corpus: string;
  /** US dollars; empty: as the run it branches off from. */
  readonly budgetUsd: number | string;
  /** `provider/model` to ask first; empty: as the run it branches off from. */
  readonly model: string;
  /** Name of a prompt, or empty, and the words in the place of its own. */
  readonly prompt: string;
  readonly words: string;
  /** An edited plan, as it was read from a file. */
  readonly plan: unknown;
}

export function useFork(runId: string) {
  // One until it is answered: a second click makes no second run.
  const [key, setKey] = useState(randomId);
  return useMutation({
    mutationFn: (fork: Fork) => postJson<RunView>(`${runPath(runId)}/fork`, bodyOf(fork), { 'Idempotency-Key': key }),
    onSettled: () => setKey(randomId()),
  });
}

/** What a fork would share, do and cost. */
export function useForkPreview({ runId, updatedAt }: RunView, fork: Fork) {
  const body = bodyOf(fork);
  return useQuery({
    queryKey: ['run', runId, 'fork', body, updatedAt],
    queryFn: () => postJson<ForkPreview>(`${runPath(runId)}/fork/preview`, body),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

function bodyOf({ from, corpus, budgetUsd, model, prompt, words, plan }: Fork) {
  return {
    from,
    ...(corpus && { corpus }),
    ...(budgetUsd !== '' && { budgetUsd }),
    ...(model && { model }),
    ...(prompt && { prompts: { [prompt]: words } }),
    ...(plan !== undefined && { plan }),
  };
}
