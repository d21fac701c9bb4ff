import { defineCommand } from '#api/cli/define-command';
import { startAndFollow } from '#api/cli/follow/start-and-follow';
import { readBriefFile } from '#api/cli/input/read-brief-file';
import { textOption } from '#api/cli/input/text-option';
import { isSampleName, sampleNames, samplePath } from '#infra/samples/sample-catalogue';

export default defineCommand({
  name: 'demo',
  order: 90,
  about: 'A shipped brief on a shipped corpus, from nothing to the document',
  options: [
    { flags: '--sample <name>', about: 'which of the shipped samples', choices: sampleNames },
    { flags: '--yes', about: 'approve as "demo" without asking' },
    { flags: '--keep', about: 'leave a stack that was started for this running' },
    { flags: '--out <dir>', about: 'where the document is written (default: the data folder)' },
  ],
  async run(context, options) {
    const given = textOption(options, 'sample') ?? '';
    const sample = isSampleName(given) ? given : sampleNames[0];
    const brief = await readBriefFile(samplePath(sample).brief, {});
    const asks = context.terminal.canAsk && !context.isJson && options['yes'] !== true;
    return startAndFollow(context, {
      request: { brief, corpus: sample },
      idempotencyKey: undefined,
      mode: asks ? 'ask' : 'approve',
      channel: asks ? 'cli' : 'demo',
      isKept: options['keep'] === true,
      out: textOption(options, 'out'),
    });
  },
});
