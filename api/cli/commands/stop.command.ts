import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';

export default defineCommand({
  name: 'stop',
  order: 110,
  about: 'Stop the local stack; waiting runs go on at its next start',
  options: [],
  async run({ stack }) {
    const stopped = await stack.stop();
    return { code: exitCodes.done, json: { stopped }, text: stopped ? 'Stopped\n' : 'Nothing was running\n' };
  },
});
