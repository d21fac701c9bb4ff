import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId, runArgument } from '#api/cli/input/resolve-run-id';
import type { DecisionToken } from '#shared/contracts/decision-token';

export default defineCommand({
  name: 'token',
  order: 38,
  about: 'The JSON to decide with in the Temporal UI, signed in your name',
  arguments: [runArgument],
  options: [],
  async run({ api }, _, args) {
    const made = await api.post<DecisionToken>(`/v1/runs/${await resolveRunId(api, args)}/tokens`, {});
    const text = `Good until ${made.expiresAt}, for what is open now; whoever has it decides in your name.\n\nTo approve:\n${made.approveWith}\n\nTo reject:\n${made.rejectWith}\n`;
    return { code: exitCodes.done, json: made, text };
  },
});
