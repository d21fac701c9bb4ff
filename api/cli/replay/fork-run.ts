import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CommandContext, CommandOutcome, OptionValues } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { dollarsOption } from '#api/cli/input/dollars-option';
import { resolveCorpus } from '#api/cli/input/resolve-corpus';
import { resolveRunId } from '#api/cli/input/resolve-run-id';
import { textOption } from '#api/cli/input/text-option';
import { forkText } from '#api/cli/replay/fork-text';
import { sampleNames } from '#infra/samples/sample-catalogue';
import type { ForkBody, ForkPreview } from '#shared/contracts/replay';
import type { RunView } from '#shared/contracts/run';
import { AssayError } from '#shared/errors/assay-error';

/** `assay replay fork RUN --from STAGE [--set model=… prompt=… plan=… evidence=…] [--budget USD] [--dry-run]` */
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
  if (options['dryRun']) {
    const preview = await api.post<ForkPreview>(`${path}/preview`, body);
    return { code: exitCodes.done, json: preview, text: forkText(preview) };
  }
  const run = await api.post<RunView>(path, body, { 'Idempotency-Key': randomUUID() });
  const parent = run.forkedFrom?.runId ?? 'its parent';
  return { code: exitCodes.done, json: run, text: `${run.runId} goes on from "${from}" of ${parent}\n` };
}

interface Changes {
  plan?: unknown;
  corpus?: string;
  model?: string;
  prompts?: Record<string, string>;
}

type Change = (value: string, context: CommandContext) => Promise<Changes> | Changes;

const known: Readonly<Record<string, Change>> = {
  model: model => ({ model }),
  prompt: async value => ({ prompts: await readWords(value) }),
  plan: async file => ({ plan: await readPlan(file) }),
  evidence: async (given, context) => ({ corpus: await corpusOf(context, given) }),
};

async function changesOf(context: CommandContext, options: OptionValues): Promise<Changes> {
  const given = options['set'];
  const changes: Changes = {};
  for (const change of Array.isArray(given) ? given : []) {
    const [name, value] = split(String(change), '=');
    const read = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!read || value === '') {
      throw new AssayError('request.invalid', `--set takes ${Object.keys(known).join('=…, ')}=…, not "${change}"`);
    }
    const { prompts, ...rest } = await read(value, context);
    Object.assign(changes, rest, prompts && { prompts: { ...changes.prompts, ...prompts } });
  }
  return changes;
}

/** NAME:FILE; the first colon parts them. */
async function readWords(given: string): Promise<Record<string, string>> {
  const [name, file] = split(given, ':');
  if (file === '')
    throw new AssayError('request.invalid', `prompt=NAME:FILE names a prompt and a file, not "${given}"`);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AssayError('fork.words-unfit', `${file} cannot be read`, { cause });
  });
  return { [name]: text };
}

function split(text: string, at: string): [string, string] {
  const place = text.indexOf(at);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + at.length)];
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
