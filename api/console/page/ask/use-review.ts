import { useQuery } from '@tanstack/react-query';
import type { ReviewView, SuppliedFile } from '#shared/contracts/review-view';
import type { RunView, WaitingDecision } from '#shared/contracts/run';
import { ask, askJson } from './ask';
import { runPath } from './use-run';

export function isAboutClaims(decision: RunView['decision'] | undefined): decision is WaitingDecision {
  return decision?.kind === 'claims' || decision?.kind === 'regulatory';
}

/** What the run asks about its claims now; a sheet never changes under its digest. */
export function useReview(run: RunView | undefined) {
  const asked = isAboutClaims(run?.decision) ? run.decision : null;
  return useQuery({
    queryKey: ['review', run?.runId, asked?.digest],
    queryFn: () => askJson<ReviewView>(`${runPath(run?.runId ?? '')}/review`),
    enabled: asked !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Stores a document that is to support a claim. */
export async function storeFile(runId: string, file: File): Promise<SuppliedFile> {
  const query = new URLSearchParams({ fileName: file.name });
  const init = { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' } };
  const response = await ask(`${runPath(runId)}/supplied-sources?${query}`, init);
  return (await response.json()) as SuppliedFile;
}
