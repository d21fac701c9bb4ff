import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CommandContext, CommandOutcome, OptionValues } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { dollarsOption } from '#api/cli/input/dollars-option';
import { resolveCorpus } from '#api/cli/input/resolve-corpus';
import { resolveRunId } from '#api/cli/input/resolve-run-id';
import { textOption } from '#api/cli/input/text-option';
import { sampleNames } from '#infra/samples/sample-catalogue';
import type { ForkBody } from '#shared/contracts/replay';
import type { RunView } from '#shared/contracts/run';
import { AssayError } from '#shared/errors/assay-error';

/** `assay replay fork RUN --from STAGE [--set plan=FILE] [--set evidence=DIR] [--budget USD]` */
export async function forkRun(
  context: CommandContext,
  options: OptionValues,
  targets: readonly string[],
): Promise<CommandOutcome> {
  const { api } = context;
  const from = textOption(options, 'from');
  if (from === undefined) throw new AssayError('request.invalid', 'say where the runs part: --from STAGE');
  const budgetUsd = dollarsOption(options, 'budget');
  const changes = await changesOf(context, options);
  const body: ForkBody = { from, ...changes, ...(budgetUsd !== undefined && { budgetUsd }) };
  const path = `/v1/runs/${await resolveRunId(api, targets)}/fork`;
  const run = await api.post<RunView>(path, body, { 'Idempotency-Key': randomUUID() });
  const parent = run.forkedFrom?.runId ?? 'its parent';
  return { code: exitCodes.done, json: run, text: `${run.runId} goes on from "${from}" of ${parent}\n` };
}

async function changesOf(context: CommandContext, options: OptionValues): Promise<Omit<ForkBody, 'from'>> {
  const given = options['set'];
  const changes: { plan?: unknown; corpus?: string } = {};
  for (const change of Array.isArray(given) ? given : []) {
    const [name, value] = split(String(change));
    if (name === 'plan') changes.plan = await readPlan(value);
    else if (name === 'evidence') changes.corpus = await corpusOf(context, value);
    else throw new AssayError('request.invalid', `--set takes plan=FILE or evidence=DIR, not "${name}"`);
  }
  return changes;
}

function split(change: string): [string, string] {
  const at = change.indexOf('=');
  return at < 0 ? [change, ''] : [change.slice(0, at), change.slice(at + 1)];
}

async function readPlan(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new AssayError('plan.invalid', `${file} cannot be read as JSON`, { cause });
  }
}

/** An API elsewhere has folders of its own. */
async function corpusOf({ config, isRemote }: CommandContext, given: string): Promise<string> {
  return isRemote ? given : resolveCorpus(given, config(), sampleNames);
}
