import { decisionTable, queueTable } from '#api/cli/decisions/queue-table';
import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId } from '#api/cli/input/resolve-run-id';
import type { DecisionRecord } from '#shared/contracts/decision';
import type { DecisionQueue } from '#shared/contracts/decision-queue';
import type { WaitingDecision } from '#shared/contracts/run';

interface Log {
  readonly waiting: WaitingDecision | null;
  readonly decisions: readonly DecisionRecord[];
}

export default defineCommand({
  name: 'decisions',
  order: 36,
  about: 'What runs wait for, those you may decide first; or all decisions about one run',
  arguments: [{ usage: '[run]', about: 'id of the run, or "latest"' }],
  options: [],
  async run({ api, terminal }, _, args) {
    if (args.length === 0) {
      const queue = await api.get<DecisionQueue>('/v1/decisions');
      return { code: exitCodes.done, json: queue, text: queueTable(queue.decisions, terminal.width) };
    }
    const log = await api.get<Log>(`/v1/runs/${await resolveRunId(api, args)}/decisions`);
    const waits = log.waiting ? `It waits for the ${log.waiting.kind} decision until ${log.waiting.deadline}.\n` : '';
    return { code: exitCodes.done, json: log, text: decisionTable(log.decisions, terminal.width) + waits };
  },
});
