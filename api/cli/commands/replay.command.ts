import { defineCommand } from '#api/cli/define-command';
import { checkHistories } from '#api/cli/replay/check-histories';
import { AssayError } from '#shared/errors/assay-error';

const actions = { check: checkHistories } as const;

export default defineCommand({
  name: 'replay',
  order: 70,
  about: 'Check recorded runs against the code, resume a run, or fork it',
  arguments: [
    { usage: '<action>', about: Object.keys(actions).join(', ') },
    { usage: '[targets...]', about: 'a run (or "latest"); for check also files' },
  ],
  options: [
    { flags: '--all', about: 'check: every run' },
    { flags: '--since <days>', about: 'check: runs that were active within so many days' },
    { flags: '--bundle <file>', about: 'check of files: other workflow code than the installed one' },
  ],
  async run(context, options, [action, ...targets]) {
    if (!isAction(action)) {
      throw new AssayError('request.invalid', `"${action}" is none of ${Object.keys(actions).join(', ')}`);
    }
    return actions[action](context, options, targets);
  },
});

function isAction(action: string | undefined): action is keyof typeof actions {
  return action !== undefined && Object.hasOwn(actions, action);
}
