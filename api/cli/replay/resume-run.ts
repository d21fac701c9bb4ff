import type { CommandContext, CommandOutcome, OptionValues } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId } from '#api/cli/input/resolve-run-id';
import { textOption } from '#api/cli/input/text-option';
import { confirm } from '#api/cli/replay/confirm';
import { resumeText } from '#api/cli/replay/resume-text';
import type { ResumePreview } from '#shared/contracts/replay';
import type { RunView } from '#shared/contracts/run';

/** `assay replay resume RUN`: shows what is kept and what it may cost, asks, and takes the run back. */
export async function resumeRun(
  context: CommandContext,
  options: OptionValues,
  targets: readonly string[],
): Promise<CommandOutcome> {
  const { api, terminal } = context;
  const runId = await resolveRunId(api, targets);
  const from = textOption(options, 'from');
  const query = from === undefined ? '' : `?${new URLSearchParams({ from })}`;
  const preview = await api.get<ResumePreview>(`/v1/runs/${runId}/resume${query}`);
  if (options['dryRun']) return { code: exitCodes.done, json: preview, text: resumeText(preview) };
  terminal.note(resumeText(preview));
  if (!(await confirm(context, options))) return { code: exitCodes.done, json: null, text: 'Nothing was changed.\n' };
  const force = options['force'] === true;
  const run = await api.post<RunView>(`/v1/runs/${runId}/resume`, { ...(from && { from }), force });
  return { code: exitCodes.done, json: { run, preview }, text: `${run.runId} goes on; it is ${run.state}\n` };
}
