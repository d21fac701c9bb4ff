import { defineCommand } from '#api/cli/define-command';
import { changeRefresh } from '#api/cli/refresh/change-refresh';
import { createRefresh } from '#api/cli/refresh/create-refresh';
import { listRefreshes } from '#api/cli/refresh/list-refreshes';
import { showRefresh } from '#api/cli/refresh/show-refresh';
import { AssayError } from '#shared/errors/assay-error';

const actions = {
  list: listRefreshes,
  show: showRefresh,
  pause: changeRefresh('pause'),
  resume: changeRefresh('resume'),
  trigger: changeRefresh('trigger'),
  delete: changeRefresh('delete'),
} as const;

const actionNames = Object.keys(actions).join(', ');

export default defineCommand({
  name: 'refresh',
  order: 78,
  about: 'Take a run again by a schedule, and see what has changed',
  arguments: [
    { usage: '<run-or-action>', about: `a run with --every, or ${actionNames}` },
    { usage: '[run]', about: 'the run the action is about (or "latest")' },
  ],
  options: [
    { flags: '--every <time>', about: 'day, week, month, or a cron expression of five fields (UTC)' },
    { flags: '--deadline <days>', about: 'days until an open decision of a new run expires (default: as in the run)' },
    { flags: '--pace <pace>', about: '"batch" or "now" (default: as in the run)', choices: ['batch', 'now'] },
  ],
  async run(context, options, [first = '', ...rest]) {
    if (isAction(first)) {
      if (options['every'] !== undefined) throw new AssayError('request.invalid', '--every goes with a run alone');
      return actions[first](context, rest);
    }
    return createRefresh(context, options, first);
  },
});

function isAction(action: string): action is keyof typeof actions {
  return Object.hasOwn(actions, action);
}
