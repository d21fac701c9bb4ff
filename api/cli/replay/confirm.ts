import type { CommandContext, OptionValues } from '#api/cli/define-command';
import { AssayError } from '#shared/errors/assay-error';

/** Whether to go on: `--yes`, or a person who says so. Without either nothing is done. */
export async function confirm({ terminal, isJson }: CommandContext, options: OptionValues): Promise<boolean> {
  if (options['yes']) return true;
  if (!terminal.canAsk || isJson) {
    throw new AssayError('request.invalid', 'nobody can be asked here: look with --dry-run, then give --yes');
  }
  return /^y(es)?$/i.test(await terminal.ask('Go on? [y/N] '));
}
