import { defineCommand } from '#api/cli/define-command';
import { checkHistories } from '#api/cli/replay/check-histories';
import { forkRun } from '#api/cli/replay/fork-run';
import { listPrompts } from '#api/cli/replay/list-prompts';
import { resumeRun } from '#api/cli/replay/resume-run';
import { AssayError } from '#shared/errors/assay-error';
import { replayStages } from '#shared/policies/replay-stages';

const actions = { check: checkHistories, resume: resumeRun, fork: forkRun, prompts: listPrompts } as const;

export default defineCommand({
  name: 'replay',
  order: 74,
  about: 'Check recorded runs against the code, resume a run, or fork it',
  arguments: [
    { usage: '<action>', about: Object.keys(actions).join(', ') },
    { usage: '[targets...]', about: 'a run (or "latest"); for check also files; for prompts a name, to see its words' },
  ],
  options: [
    { flags: '--all', about: 'check: every run' },
    { flags: '--since <days>', about: 'check: runs that were active within so many days' },
    { flags: '--bundle <file>', about: 'check of files: other workflow code than the installed one' },
    {
      flags: '--from <stage>',
      about: `resume and fork: ${replayStages.join(', ')} (resume: default is the last good point)`,
    },
    { flags: '--dry-run', about: 'resume and fork: show what is kept and what it may cost, and change nothing' },
    { flags: '--force', about: 'resume: also a run that is going; what it does now is stopped' },
    {
      flags: '--set <change...>',
      about:
        'fork: model=PROVIDER/MODEL (asked first), prompt=NAME:FILE (instructions in the place of its own; schema, data and checks stay), plan=FILE (an edited plan), evidence=DIR (another corpus)',
    },
    { flags: '--budget <usd>', about: 'fork: what models may cost; by default what the parent was allowed' },
    { flags: '-y, --yes', about: 'do not ask' },
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
