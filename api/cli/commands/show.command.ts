import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { howToDecide } from '#api/cli/follow/decision-desk';
import { resolveRunId, runArgument } from '#api/cli/input/resolve-run-id';
import { planTable } from '#api/cli/terminal/plan-table';
import { progressBars } from '#api/cli/terminal/progress-bars';
import type { ResearchPlan } from '#shared/contracts/plan';
import type { RunView } from '#shared/contracts/run';

export default defineCommand({
  name: 'show',
  order: 30,
  about: 'One run: state, progress, plan and what it waits for',
  arguments: [runArgument],
  options: [],
  async run({ api, terminal }, _, args) {
    const run = await api.get<RunView>(`/v1/runs/${await resolveRunId(api, args)}`);
    const plan = run.waitingFor === 'plan' ? await api.get<ResearchPlan>(`/v1/runs/${run.runId}/plan`) : null;
    const parts = [
      `${terminal.style('bold', run.title)}\n${progressBars(run).join('\n')}\n`,
      plan && planTable(plan, terminal.width),
      run.decision && `${howToDecide(run)}  or by this JSON:\n${run.decision.approveWith}\n`,
      run.reason && `${run.reason}\n`,
      run.temporalUi && `${run.temporalUi}\n`,
    ];
    return { code: exitCodes.done, json: run, text: parts.filter(Boolean).join('\n') };
  },
});
