import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { sendDecision } from '#api/cli/follow/send-decision';
import { decisionKindOf, kindOption } from '#api/cli/input/decision-kind';
import { resolveRunId, runArgument } from '#api/cli/input/resolve-run-id';
import { textOption } from '#api/cli/input/text-option';
import type { RunView } from '#shared/contracts/run';

export default defineCommand({
  name: 'reject',
  order: 50,
  about:
    'Reject what a run waits for; this ends it, but for a budget: then it goes on without models, and for claims: then none of them is published',
  arguments: [runArgument],
  options: [kindOption, { flags: '--reason <text>', about: 'why; needed but for a budget' }],
  async run({ api }, options, args) {
    const run = await api.get<RunView>(`/v1/runs/${await resolveRunId(api, args)}`);
    const reason = textOption(options, 'reason');
    const outcome = await sendDecision(api, run, { decision: 'reject', reason, kind: decisionKindOf(options) });
    return { code: exitCodes.done, json: { runId: run.runId, ...outcome }, text: `${outcome.detail}\n` };
  },
});
