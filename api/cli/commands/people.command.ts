import { type CommandContext, type CommandOutcome, defineCommand, type OptionValues } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { rolesOfText } from '#api/cli/input/roles-of-text';
import { textOption } from '#api/cli/input/text-option';
import { peopleTable } from '#api/cli/people/people-text';
import { Role } from '#shared/contracts/decision-rule';
import { type AddedPerson, KeyRole, type PersonView } from '#shared/contracts/person';
import { AssayError } from '#shared/errors/assay-error';

type Act = (context: CommandContext, options: OptionValues, name: string) => Promise<CommandOutcome>;

const actions: Readonly<Record<string, Act>> = { list, add, change, remove };

export default defineCommand({
  name: 'people',
  order: 83,
  about: 'Who is let in and what they may decide; for owners',
  arguments: [
    { usage: '<action>', about: Object.keys(actions).join(', ') },
    { usage: '[name]', about: 'name of the person' },
  ],
  options: [
    { flags: '--role <role>', about: 'add: what the key may do (default: member)', choices: KeyRole.options },
    { flags: '--roles <roles>', about: `add, change: what they decide, by comma: ${Role.options.join(', ')}` },
    { flags: '--email <address>', about: 'add, change: where they are told of decisions' },
  ],
  async run(context, options, [action = '', name = '']) {
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!act) throw new AssayError('request.invalid', `"${action}" is none of ${Object.keys(actions).join(', ')}`);
    if (action !== 'list' && name === '') throw new AssayError('request.invalid', `${action}: name a person`);
    return act(context, options, name);
  },
});

async function list({ api, terminal }: CommandContext): Promise<CommandOutcome> {
  const all = await api.get<{ people: PersonView[] }>('/v1/people');
  return { code: exitCodes.done, json: all, text: peopleTable(all.people, terminal.width) };
}

async function add({ api }: CommandContext, options: OptionValues, name: string): Promise<CommandOutcome> {
  const role = textOption(options, 'role') ?? 'member';
  const added = await api.post<AddedPerson>('/v1/people', { name, role, ...changeOf(options) });
  const text = `${name} is let in (${added.id}). The key, which is shown this once:\n${added.key}\n`;
  return { code: exitCodes.done, json: added, text };
}

async function change(context: CommandContext, options: OptionValues, name: string): Promise<CommandOutcome> {
  const { id } = await personNamed(context, name);
  const person = await context.api.patch<PersonView>(`/v1/people/${id}`, changeOf(options));
  return { code: exitCodes.done, json: person, text: peopleTable([person], context.terminal.width) };
}

async function remove(context: CommandContext, _: OptionValues, name: string): Promise<CommandOutcome> {
  const { id } = await personNamed(context, name);
  const removed = await context.api.delete<{ id: string }>(`/v1/people/${id}`);
  return { code: exitCodes.done, json: removed, text: `The key of ${name} is revoked.\n` };
}

function changeOf(options: OptionValues): object {
  const [roles, email] = [textOption(options, 'roles'), textOption(options, 'email')];
  return { ...(roles !== undefined && { roles: rolesOfText(roles) }), ...(email !== undefined && { email }) };
}

async function personNamed({ api }: CommandContext, name: string): Promise<PersonView> {
  const { people } = await api.get<{ people: PersonView[] }>('/v1/people');
  const isMeant = (person: PersonView) => person.id === name || person.name.toLowerCase() === name.toLowerCase();
  const person = people.find(each => each.revokedAt === null && isMeant(each));
  if (!person) throw new AssayError('person.not-found', name);
  return person;
}
