import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CommandContext, CommandOutcome } from '#api/cli/define-command';
import { exitCodeOfState } from '#api/cli/exit-codes';
import type { DecisionMode } from '#api/cli/follow/decision-desk';
import { followRun } from '#api/cli/follow/follow-run';
import { type RunResult, runResult } from '#api/cli/follow/run-result';
import { writeRunFiles } from '#api/cli/follow/write-run-files';
import { resultTable } from '#api/cli/terminal/result-table';
import type { RunView, StartRun } from '#shared/contracts/run';

export interface FollowRequest {
  readonly mode: DecisionMode;
  readonly channel: 'cli' | 'demo';
  /** Leave a stack that was started here running. */
  readonly isKept: boolean;
  /** Folder for the document; by default one of the run in the data folder. */
  readonly out: string | undefined;
}

export interface StartRequest extends FollowRequest {
  readonly request: Omit<StartRun, 'decisionDeadlineDays'> & { readonly decisionDeadlineDays?: number };
  readonly idempotencyKey: string | undefined;
}

/** From a request to files on the disk; a stack that was started for it is stopped afterwards. */
export async function startAndFollow(context: CommandContext, start: StartRequest): Promise<CommandOutcome> {
  const { api } = context;
  const stack = await ensureStack(context, start.isKept);
  try {
    const headers = { 'Idempotency-Key': start.idempotencyKey ?? randomUUID() };
    const { runId } = await api.post<RunView>('/v1/runs', start.request, headers);
    return await followToEnd(context, runId, start);
  } finally {
    await stack?.stop();
  }
}

/** Follows a run and writes its document when it has one. */
export async function followToEnd(
  context: CommandContext,
  runId: string,
  request: FollowRequest,
): Promise<CommandOutcome> {
  const { api, terminal, patience, config } = context;
  const run = await followRun(runId, { api, terminal, patience, mode: request.mode, channel: request.channel });
  const folder = request.out ?? join(config().dataDir, 'runs', run.runId);
  const files = run.state === 'completed' ? await writeRunFiles(api, run.runId, folder) : null;
  const result = runResult(run, files);
  return { code: exitCodeOfState(run.state), json: result, text: ending(result) };
}

function ending(result: RunResult): string {
  const reason = result.reason ? `${result.reason}\n` : '';
  return `\n${resultTable(result)}${reason}`;
}

/** Null for an API elsewhere. The stack that is returned stops itself only if it was started here and is not kept. */
async function ensureStack(context: CommandContext, isKept: boolean) {
  const { isRemote, stack, terminal } = context;
  if (isRemote) return null;
  const { startedHere, stop } = await stack.ensure({ note: line => terminal.note(`${line}\n`), isKept });
  if (!startedHere) await tellOtherModels(context);
  return {
    async stop() {
      if (!startedHere || isKept) return;
      terminal.note('Stopping the local stack (--keep leaves it running)\n');
      await stop();
    },
  };
}

/** A stack that runs keeps the settings it was started with, which may cost money or be no use. */
async function tellOtherModels({ api, config, terminal }: CommandContext): Promise<void> {
  const { models } = await api.get<{ models: readonly { id: string }[] }>('/v1/models');
  const asked = models.map(({ id }) => id).join(', ') || 'no model';
  const wanted = config().models.names.join(', ') || 'no model';
  if (asked === wanted) return;
  terminal.note(
    `The stack that runs asks ${asked}, as when it was started; to ask ${wanted}, stop it first: assay stop\n`,
  );
}
