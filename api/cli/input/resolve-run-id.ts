import type { ApiClient } from '#api/cli/client/api-client';
import type { RunView } from '#shared/contracts/run';
import { AssayError } from '#shared/errors/assay-error';

export const runArgument = { usage: '<run>', about: 'id of the run, or "latest"' };

/** Errors: `run.not-found`. */
export async function resolveRunId(api: ApiClient, [given]: readonly string[]): Promise<string> {
  if (given !== 'latest') return encodeURIComponent(given ?? '');
  const { runs } = await api.get<{ runs: RunView[] }>('/v1/runs?limit=1');
  if (!runs[0]) throw new AssayError('run.not-found', 'there are no runs yet');
  return runs[0].runId;
}
