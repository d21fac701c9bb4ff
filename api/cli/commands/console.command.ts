import { createFindApi } from '#api/cli/client/find-api';
import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { openLink } from '#api/cli/terminal/open-link';

export default defineCommand({
  name: 'console',
  order: 105,
  about: 'The link to the console in the browser, ready to use; starts the local stack when none runs',
  options: [{ flags: '--open', about: 'open it in the browser of this machine' }],
  async run({ stack, terminal, config, isRemote }, options) {
    if (!isRemote) await stack.ensure({ note: line => terminal.note(`${line}\n`), isKept: true });
    const { url, apiKey } = await createFindApi({ config, stack })();
    // Behind the #, so that it is never sent and stands in no log.
    const link = `${url.replace(/\/$/, '')}/console#key=${encodeURIComponent(apiKey)}`;
    if (options['open'] === true) await openLink(link, config().dataDir);
    return {
      code: exitCodes.done,
      json: { url: link },
      text: `${link}\nThe link holds your API key: do not pass it on.\n`,
    };
  },
});
