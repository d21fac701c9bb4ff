import type { CommandContext, CommandOutcome } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId } from '#api/cli/input/resolve-run-id';
import { scheduleText } from '#api/cli/refresh/refresh-text';
import type { RefreshSchedule, RefreshView } from '#shared/contracts/refresh';

type Change = 'pause' | 'resume' | 'trigger' | 'delete';

/** `assay refresh pause|resume|trigger|delete RUN` */
export function changeRefresh(change: Change) {
  return async ({ api }: CommandContext, targets: readonly string[]): Promise<CommandOutcome> => {
    const path = `/v1/runs/${await resolveRunId(api, targets)}/refresh`;
    if (change === 'delete') {
      const refresh = await api.delete<RefreshView>(path);
      return { code: exitCodes.done, json: refresh, text: `${refresh.runId} is refreshed no longer.\n` };
    }
    if (change === 'trigger') {
      const schedule = await api.post<RefreshSchedule>(`${path}/trigger`, {});
      const text = `A refresh of ${schedule.runId} begins; "assay refresh show ${schedule.runId}" lists it.\n`;
      return { code: exitCodes.done, json: schedule, text };
    }
    const schedule = await api.patch<RefreshSchedule>(path, { isPaused: change === 'pause' });
    return { code: exitCodes.done, json: schedule, text: scheduleText(schedule) };
  };
}
