import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { stackText } from '#api/cli/terminal/stack-text';

export default defineCommand({
  name: 'start',
  order: 100,
  about: 'Start the local stack and leave it running',
  options: [],
  async run({ stack, terminal }) {
    const { status, startedHere } = await stack.ensure({ note: line => terminal.note(`${line}\n`), isKept: true });
    return { code: exitCodes.done, json: { running: true, startedHere, ...status }, text: stackText(status) };
  },
});
