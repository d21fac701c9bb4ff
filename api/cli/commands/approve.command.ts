import { readResolutions, supplyTo } from '#api/cli/decisions/read-resolutions';
import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { sendDecision } from '#api/cli/follow/send-decision';
import { decisionKindOf, kindOption } from '#api/cli/input/decision-kind';
import { dollarsOption } from '#api/cli/input/dollars-option';
import { resolveRunId, runArgument } from '#api/cli/input/resolve-run-id';
import { textOption } from '#api/cli/input/text-option';
import type { RunView } from '#shared/contracts/run';

export default defineCommand({
  name: 'approve',
  order: 40,
  about: 'Approve what a run waits for',
  arguments: [runArgument],
  options: [
    kindOption,
    { flags: '--budget <usd>', about: 'the new limit of the run, where it waits for money' },
    { flags: '--claims <file>', about: 'YAML or JSON: what is to become of each claim (assay review --template)' },
    { flags: '--reason <text>', about: 'why' },
  ],
  async run({ api }, options, args) {
    const run = await api.get<RunView>(`/v1/runs/${await resolveRunId(api, args)}`);
    const reason = textOption(options, 'reason');
    const budgetUsd = dollarsOption(options, 'budget');
    const kind = decisionKindOf(options) ?? (budgetUsd === undefined ? undefined : 'budget');
    const file = textOption(options, 'claims');
    const claims = file === undefined ? undefined : await readResolutions(file, supplyTo(api, run.runId));
    const outcome = await sendDecision(api, run, { decision: 'approve', reason, kind, budgetUsd, claims });
    return { code: exitCodes.done, json: { runId: run.runId, ...outcome }, text: `${outcome.detail}\n` };
  },
});
