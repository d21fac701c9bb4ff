import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { stackText } from '#api/cli/terminal/stack-text';

export default defineCommand({
  name: 'status',
  order: 120,
  about: 'The addresses of all that runs, and the data folder',
  options: [],
  async run({ stack, config }) {
    const status = await stack.find();
    if (status) return { code: exitCodes.done, json: { running: true, ...status }, text: stackText(status) };
    const json = { running: false, dataDir: config().dataDir };
    return { code: exitCodes.noStack, json, text: 'No local stack runs; "assay start" starts one.\n' };
  },
});
