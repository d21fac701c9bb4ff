import type { CommandContext, CommandOutcome } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { scheduleTable } from '#api/cli/refresh/refresh-text';
import type { RefreshList } from '#shared/contracts/refresh';

/** `assay refresh list` */
export async function listRefreshes({ api, terminal }: CommandContext): Promise<CommandOutcome> {
  const list = await api.get<RefreshList>('/v1/refreshes');
  return { code: exitCodes.done, json: list, text: scheduleTable(list.refreshes, terminal.width) };
}
