import type { ApiClient } from '#api/cli/client/api-client';
import type { CommandContext, CommandOutcome } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId } from '#api/cli/input/resolve-run-id';
import { refreshText, reportText } from '#api/cli/refresh/refresh-text';
import type { RefreshReport, RefreshView } from '#shared/contracts/refresh';

/** `assay refresh show RUN`: with what its latest refresh has changed, or the refresh that is named. */
export async function showRefresh(
  { api, terminal }: CommandContext,
  targets: readonly string[],
): Promise<CommandOutcome> {
  const id = await resolveRunId(api, targets);
  const refresh = await api.get<RefreshView>(`/v1/runs/${id}/refresh`);
  const report = await reportOf(api, id, refresh);
  const text = refreshText(refresh, terminal.width) + (report ? `\n${reportText(report, terminal.width)}` : '');
  return { code: exitCodes.done, json: { ...refresh, report }, text };
}

async function reportOf(api: ApiClient, id: string, { runs }: RefreshView): Promise<RefreshReport | null> {
  const compared = runs.filter(({ changes }) => changes !== null);
  const named = runs.some(({ runId }) => runId === id);
  const chosen = named ? compared.find(({ runId }) => runId === id) : compared[0];
  return chosen ? api.get<RefreshReport>(`/v1/runs/${chosen.runId}/changes`) : null;
}
