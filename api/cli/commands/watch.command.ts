import { defineCommand } from '#api/cli/define-command';
import { followToEnd } from '#api/cli/follow/start-and-follow';
import { resolveRunId, runArgument } from '#api/cli/input/resolve-run-id';
import { textOption } from '#api/cli/input/text-option';

export default defineCommand({
  name: 'watch',
  order: 20,
  about: 'Follow a run until it ends, and write its document',
  arguments: [runArgument],
  options: [
    { flags: '--yes', about: 'approve what it waits for without asking' },
    { flags: '--out <dir>', about: 'where the document is written (default: the data folder)' },
  ],
  async run(context, options, args) {
    const canAsk = context.terminal.canAsk && !context.isJson;
    return followToEnd(context, await resolveRunId(context.api, args), {
      mode: options['yes'] === true ? 'approve' : canAsk ? 'ask' : 'wait',
      channel: 'cli',
      isKept: true,
      out: textOption(options, 'out'),
    });
  },
});
