import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
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
}

export function useFork(runId: string) {
  // One until it is answered: a second click makes no second run.
  const [key, setKey] = useState(randomId);
  return useMutation({
    mutationFn: ({ from, corpus, budgetUsd }: Fork) => {
      const body = { from, ...(corpus && { corpus }), ...(budgetUsd !== '' && { budgetUsd }) };
      return postJson<RunView>(`${runPath(runId)}/fork`, body, { 'Idempotency-Key': key });
    },
    onSettled: () => setKey(randomId()),
  });
}
