import { defineCommand } from '#api/cli/define-command';
import { verifyFromCli } from '#api/cli/verify/verify-from-cli';

export default defineCommand({
  name: 'verify',
  order: 72,
  about: 'Check anybody’s claims against anybody’s documents; needs no stack, no model and no key',
  options: [
    { flags: '--corpus <dir>', about: 'folder of documents, or the name of a shipped sample', isRequired: true },
    { flags: '--claims <file>', about: 'one {"id","claim"} a line; "-": standard input' },
    { flags: '--claim <text>', about: 'a single claim' },
    { flags: '-o, --out <file>', about: 'where the judgements go, one a line' },
  ],
  run: (context, options) => verifyFromCli(context, options),
});
