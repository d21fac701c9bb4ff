import { defineCommand, type OptionValues } from '#api/cli/define-command';
import type { DecisionMode } from '#api/cli/follow/decision-desk';
import { startAndFollow } from '#api/cli/follow/start-and-follow';
import { dollarsOption } from '#api/cli/input/dollars-option';
import { readBriefFile } from '#api/cli/input/read-brief-file';
import { resolveCorpus } from '#api/cli/input/resolve-corpus';
import { textOption } from '#api/cli/input/text-option';
import { sampleNames } from '#infra/samples/sample-catalogue';
import { AssayError } from '#shared/errors/assay-error';

export default defineCommand({
  name: 'run',
  order: 10,
  about: 'Take a brief to a document; starts the local stack when none runs',
  options: [
    { flags: '--brief <file>', about: 'brief: JSON, YAML, or the idea in plain text', isRequired: true },
    { flags: '--corpus <dir>', about: 'folder of documents, or the name of a sample', isRequired: true },
    { flags: '--vertical <name>', about: 'vertical, over the one the brief names' },
    { flags: '--title <title>', about: 'title, over the one the brief has' },
    { flags: '--pace <pace>', about: '"batch": calls of models may wait, at about half the price, within a day' },
    { flags: '--budget <usd>', about: 'what models may cost for this run; 0 asks none' },
    { flags: '--deadline <days>', about: 'days until the deadline of each decision (default: 7)' },
    {
      flags: '--at-deadline <what>',
      about: 'when nobody decides in time: ask the next role and wait on, or end (default: what the vertical says)',
      choices: ['escalate', 'end'],
    },
    { flags: '--yes', about: 'approve plan, claims and document as they stand without asking; never raises a budget' },
    { flags: '--no-wait', about: 'end with exit code 6 where a decision is needed' },
    { flags: '--keep', about: 'leave a stack that was started for this running' },
    { flags: '--out <dir>', about: 'where the document is written (default: the data folder)' },
    { flags: '--idempotency-key <key>', about: 'the same key gives the same run' },
  ],
  async run(context, options) {
    const overrides = { title: textOption(options, 'title'), vertical: textOption(options, 'vertical') };
    const brief = await readBriefFile(textOption(options, 'brief') ?? '', overrides);
    const corpus = await resolveCorpus(textOption(options, 'corpus') ?? '', context.config(), sampleNames);
    const budgetUsd = dollarsOption(options, 'budget');
    return startAndFollow(context, {
      request: {
        ...{ brief, corpus, ...paceOf(options), ...deadlineOf(options) },
        ...(budgetUsd !== undefined && { budgetUsd }),
      },
      idempotencyKey: textOption(options, 'idempotencyKey'),
      mode: modeOf(options, context.terminal.canAsk && !context.isJson),
      channel: 'cli',
      isKept: options['keep'] === true,
      out: textOption(options, 'out'),
    });
  },
});

function paceOf(options: OptionValues): { pace?: 'now' | 'batch' } {
  const pace = textOption(options, 'pace');
  if (pace === undefined) return {};
  if (pace === 'now' || pace === 'batch') return { pace };
  throw new AssayError('request.invalid', `--pace is "now" or "batch", not "${pace}"`);
}

function deadlineOf(options: OptionValues): { decisionDeadlineDays?: number; atDeadline?: 'escalate' | 'end' } {
  const atDeadline = textOption(options, 'atDeadline');
  const days = textOption(options, 'deadline');
  if (days !== undefined && !(Number(days) > 0 && Number(days) <= 90))
    throw new AssayError('request.invalid', `--deadline is a number of days, at most 90, not "${days.slice(0, 40)}"`);
  return {
    ...(days !== undefined && { decisionDeadlineDays: Number(days) }),
    ...(atDeadline === 'escalate' || atDeadline === 'end' ? { atDeadline } : {}),
  };
}

function modeOf(options: OptionValues, canAsk: boolean): DecisionMode {
  if (options['yes'] === true) return 'approve';
  if (options['wait'] === false) return 'leave';
  return canAsk ? 'ask' : 'wait';
}
