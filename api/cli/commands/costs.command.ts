import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { textOption } from '#api/cli/input/text-option';
import { costsCsv } from '#api/cli/terminal/costs-csv';
import { dollars } from '#api/cli/terminal/dollars';
import { costTable } from '#api/cli/terminal/model-tables';
import { type CostLine, costGroups } from '#shared/contracts/model-call';

export default defineCommand({
  name: 'costs',
  order: 84,
  about: 'What the models have cost',
  options: [
    { flags: '--by <group>', about: `${costGroups.join(', ')} (default run)`, choices: costGroups },
    { flags: '--run <id>', about: 'of this run alone' },
    { flags: '--csv', about: 'as CSV' },
  ],
  async run({ api, terminal }, options) {
    const by = textOption(options, 'by') ?? 'run';
    const run = textOption(options, 'run');
    const query = new URLSearchParams({ by, ...(run !== undefined && { run }) });
    const costs = await api.get<{ lines: CostLine[]; costMicroUsd: number }>(`/v1/costs?${query}`);
    const table = `${costTable(by, costs.lines, terminal.width)}\nTogether ${dollars(costs.costMicroUsd)}\n`;
    return { code: exitCodes.done, json: costs, text: options['csv'] ? costsCsv(by, costs.lines) : table };
  },
});
