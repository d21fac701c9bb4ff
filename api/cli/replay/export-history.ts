import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandContext, CommandOutcome, OptionValues } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId } from '#api/cli/input/resolve-run-id';
import { textOption } from '#api/cli/input/text-option';

/** `assay export history RUN`: the file that `assay replay check` takes. */
export async function exportHistory(
  { api, isJson }: CommandContext,
  options: OptionValues,
  args: readonly string[],
): Promise<CommandOutcome> {
  const runId = await resolveRunId(api, args);
  const query = options['sealed'] ? '?payloads=sealed' : '';
  const content = await api.text(`/v1/runs/${runId}/history${query}`);
  const output = textOption(options, 'output') ?? (isJson ? `${runId}.history.json` : undefined);
  if (!output) return { code: exitCodes.done, json: null, text: content };
  const file = resolve(output);
  await writeFile(file, content, { mode: 0o600 });
  return { code: exitCodes.done, json: { runId, file }, text: `${file}\n` };
}
