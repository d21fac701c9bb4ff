import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId, runArgument } from '#api/cli/input/resolve-run-id';
import type { RunView } from '#shared/contracts/run';

export default defineCommand({
  name: 'cancel',
  order: 60,
  about: 'Cancel a run',
  arguments: [runArgument],
  options: [],
  async run({ api }, _, args) {
    const run = await api.post<RunView>(`/v1/runs/${await resolveRunId(api, args)}/cancel`, {});
    return { code: exitCodes.done, json: run, text: `${run.runId} is being cancelled\n` };
  },
});
