import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { CommandContext, CommandOutcome, OptionValues } from '#api/cli/define-command';
import { resolveRunId } from '#api/cli/input/resolve-run-id';
import { textOption } from '#api/cli/input/text-option';
import { reportOutcome } from '#api/cli/replay/replay-report';
import { createReplayChecker, type NamedHistory } from '#api/replay/replay-checker';
import type { ReplayReport } from '#shared/contracts/replay';
import { AssayError } from '#shared/errors/assay-error';

/** `assay replay check RUN|FILE…|--all`: files with the code that is installed here, runs with that of the API. */
export async function checkHistories(
  context: CommandContext,
  options: OptionValues,
  targets: readonly string[],
): Promise<CommandOutcome> {
  return reportOutcome(await report(context, options, targets), context.terminal.width);
}

async function report({ api }: CommandContext, options: OptionValues, targets: readonly string[]) {
  if (options['all']) return api.post<ReplayReport>('/v1/replay-checks', sinceOf(options));
  if (targets.length === 0) throw new AssayError('request.invalid', 'name a run, files, or give --all');
  if (await isFile(targets[0])) return checkFiles(targets, textOption(options, 'bundle'));
  return api.post<ReplayReport>(`/v1/runs/${await resolveRunId(api, targets)}/replay-check`, {});
}

function sinceOf(options: OptionValues): { sinceDays?: number } {
  const since = textOption(options, 'since');
  if (since === undefined) return {};
  const sinceDays = Number(since);
  if (!(sinceDays > 0)) throw new AssayError('request.invalid', '--since takes a number of days');
  return { sinceDays };
}

async function isFile(target = ''): Promise<boolean> {
  return stat(target).then(
    found => found.isFile(),
    () => target.endsWith('.json'),
  );
}

async function checkFiles(files: readonly string[], bundle: string | undefined): Promise<ReplayReport> {
  const check = createReplayChecker({ bundle: bundle && resolve(bundle) });
  return { checks: await check(readAll(files)), isCut: false };
}

async function* readAll(files: readonly string[]): AsyncGenerator<NamedHistory> {
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw new AssayError('history.unreadable', `${file} cannot be read`, { cause });
    });
    yield { name: basename(file, '.json'), text };
  }
}
