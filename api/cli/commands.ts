import approve from '#api/cli/commands/approve.command';
import calls from '#api/cli/commands/calls.command';
import cancel from '#api/cli/commands/cancel.command';
import costs from '#api/cli/commands/costs.command';
import demo from '#api/cli/commands/demo.command';
import doctor from '#api/cli/commands/doctor.command';
import exportCommand from '#api/cli/commands/export.command';
import list from '#api/cli/commands/list.command';
import models from '#api/cli/commands/models.command';
import reject from '#api/cli/commands/reject.command';
import run from '#api/cli/commands/run.command';
import show from '#api/cli/commands/show.command';
import start from '#api/cli/commands/start.command';
import status from '#api/cli/commands/status.command';
import stop from '#api/cli/commands/stop.command';
import watch from '#api/cli/commands/watch.command';
import type { Command } from '#api/cli/define-command';

/** Every command there is, in the order of the help. */
export const commands: readonly Command[] = [
  run,
  watch,
  show,
  approve,
  reject,
  cancel,
  list,
  exportCommand,
  calls,
  costs,
  models,
  demo,
  start,
  stop,
  status,
  doctor,
];
