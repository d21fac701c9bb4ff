import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId, runArgument } from '#api/cli/input/resolve-run-id';
import { callTable } from '#api/cli/terminal/model-tables';
import type { ModelCall } from '#shared/contracts/model-call';

export default defineCommand({
  name: 'calls',
  order: 82,
  about: 'Every prompt of a run: who answered it, at what cost, in how many attempts',
  arguments: [runArgument],
  options: [],
  async run({ api, terminal }, _, args) {
    const path = `/v1/runs/${await resolveRunId(api, args)}/calls`;
    const answer = await api.get<{ runId: string; calls: ModelCall[] }>(path);
    return { code: exitCodes.done, json: answer, text: callTable(answer.calls, terminal.width) };
  },
});
