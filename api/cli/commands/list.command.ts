import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { textOption } from '#api/cli/input/text-option';
import { runTable } from '#api/cli/terminal/run-table';
import type { RunView } from '#shared/contracts/run';

const filters = ['state', 'vertical', 'text', 'before', 'limit'];

export default defineCommand({
  name: 'list',
  order: 70,
  about: 'Runs, newest first',
  options: [
    { flags: '--state <states>', about: 'one or several, by comma' },
    { flags: '--vertical <name>', about: 'of this vertical' },
    { flags: '--text <words>', about: 'words in the title' },
    { flags: '--limit <number>', about: 'at most so many (default 20)' },
    { flags: '--before <cursor>', about: '"next" of the page before' },
  ],
  async run({ api, terminal }, options) {
    const given = filters.flatMap(name => {
      const value = textOption(options, name);
      return value === undefined ? [] : [[name, value] as [string, string]];
    });
    const page = await api.get<{ runs: RunView[]; next: string | null }>(`/v1/runs?${new URLSearchParams(given)}`);
    const more = page.next ? `more: assay list --before ${page.next}\n` : '';
    return { code: exitCodes.done, json: page, text: runTable(page.runs, terminal.width) + more };
  },
});
