import { type CommandContext, type CommandOutcome, defineCommand, type OptionValues } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId } from '#api/cli/input/resolve-run-id';
import { rolesOfText } from '#api/cli/input/roles-of-text';
import { textOption } from '#api/cli/input/text-option';
import { delegationTable, delegationText } from '#api/cli/people/people-text';
import { Role } from '#shared/contracts/decision-rule';
import type { Delegation } from '#shared/contracts/delegation';
import { AssayError } from '#shared/errors/assay-error';

export default defineCommand({
  name: 'delegate',
  order: 85,
  about: 'Let somebody decide in your place for a while',
  arguments: [
    { usage: '<roles>', about: `what you lend, by comma: ${Role.options.join(', ')}; or "list", or "end"` },
    { usage: '[delegation]', about: 'end: id of the delegation' },
  ],
  options: [
    { flags: '--to <name>', about: 'the person who decides in your place' },
    { flags: '--since <date>', about: 'when it begins (default: now)' },
    {
      flags: '--until <date>',
      about: 'the last day (UTC), such as 2026-12-24, or a time in ISO 8601; at most 90 days',
    },
    { flags: '--run <run>', about: 'in this run only' },
  ],
  async run(context, options, [first = '', id]) {
    if (first === 'list') return list(context);
    return first === 'end' ? end(context, id) : grant(context, options, first);
  },
});

async function list({ api, terminal }: CommandContext): Promise<CommandOutcome> {
  const all = await api.get<{ delegations: Delegation[] }>('/v1/delegations');
  return { code: exitCodes.done, json: all, text: delegationTable(all.delegations, terminal.width) };
}

async function end({ api }: CommandContext, id: string | undefined): Promise<CommandOutcome> {
  if (id === undefined) throw new AssayError('request.invalid', 'end: give the id of the delegation');
  const ended = await api.delete<{ id: string }>(`/v1/delegations/${encodeURIComponent(id)}`);
  return { code: exitCodes.done, json: ended, text: 'It is taken back.\n' };
}

async function grant({ api }: CommandContext, options: OptionValues, roles: string): Promise<CommandOutcome> {
  const [to, since, until] = ['to', 'since', 'until'].map(name => textOption(options, name));
  const run = textOption(options, 'run');
  if (to === undefined || until === undefined)
    throw new AssayError('request.invalid', 'say to whom and how long: --to NAME --until DATE');
  const delegation = await api.post<Delegation>('/v1/delegations', {
    to,
    roles: rolesOfText(roles),
    until: timeOf('until', until, 'T23:59:59Z'),
    ...(since !== undefined && { since: timeOf('since', since, 'T00:00:00Z') }),
    ...(run !== undefined && { runId: await resolveRunId(api, [run]) }),
  });
  return { code: exitCodes.done, json: delegation, text: delegationText(delegation) };
}

/** A day stands for the time of it that is given. */
function timeOf(name: string, given: string, ofDay: string): string {
  const time = new Date(/^\d{4}-\d\d-\d\d$/u.test(given) ? `${given}${ofDay}` : given);
  if (!Number.isNaN(time.getTime())) return time.toISOString();
  throw new AssayError('request.invalid', `--${name} is a date such as 2026-12-24, not "${given.slice(0, 40)}"`);
}
