import type { CommandContext, CommandOutcome, OptionValues } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId } from '#api/cli/input/resolve-run-id';
import { textOption } from '#api/cli/input/text-option';
import { scheduleText } from '#api/cli/refresh/refresh-text';
import type { RefreshSchedule } from '#shared/contracts/refresh';
import { AssayError } from '#shared/errors/assay-error';

/** `assay refresh RUN --every TIME [--deadline DAYS] [--pace PACE]` */
export async function createRefresh(
  { api }: CommandContext,
  options: OptionValues,
  run: string,
): Promise<CommandOutcome> {
  const every = textOption(options, 'every');
  if (every === undefined) throw new AssayError('request.invalid', 'say how often: --every day, week, month or CRON');
  const deadline = textOption(options, 'deadline');
  const pace = textOption(options, 'pace');
  const body = {
    every,
    ...(deadline !== undefined && { decisionDeadlineDays: Number(deadline) }),
    ...(pace !== undefined && { pace }),
  };
  const schedule = await api.post<RefreshSchedule>(`/v1/runs/${await resolveRunId(api, [run])}/refresh`, body);
  return { code: exitCodes.done, json: schedule, text: scheduleText(schedule) };
}
