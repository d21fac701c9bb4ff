import type { CommandContext, CommandOutcome, OptionValues } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { textTable } from '#api/cli/terminal/text-table';
import type { KnownPrompt } from '#shared/contracts/known-prompt';
import { AssayError } from '#shared/errors/assay-error';

/** `assay replay prompts [NAME]`: the prompts whose words a fork may replace, or the words of one. */
export async function listPrompts(
  { api, terminal }: CommandContext,
  _: OptionValues,
  [name]: readonly string[],
): Promise<CommandOutcome> {
  const { prompts } = await api.get<{ prompts: KnownPrompt[] }>('/v1/prompts');
  if (name !== undefined) return wordsOf(name, prompts);
  const columns = [{ heading: 'Prompt' }, { heading: 'Version' }, { heading: 'Asked in', isFlexible: true }];
  const rows = prompts.map(({ name, version, stage }) => [name, String(version), stage]);
  const text = prompts.length === 0 ? 'No worker has started yet.\n' : `${textTable(columns, rows, terminal.width)}\n`;
  return { code: exitCodes.done, json: { prompts }, text };
}

function wordsOf(name: string, prompts: readonly KnownPrompt[]): CommandOutcome {
  const prompt = prompts.find(candidate => candidate.name === name);
  if (prompt) return { code: exitCodes.done, json: prompt, text: `${prompt.instructions}\n` };
  const names = prompts.map(candidate => candidate.name).join(', ');
  throw new AssayError('request.invalid', `there is no prompt "${name}"; there are: ${names || 'none'}`);
}
