import { parseArgs } from 'node:util';
import { loadConfig, processEnvironment } from '#infra/config/env';
import { openDataFolder } from '#infra/local/data-folder';
import { endLeftovers } from '#infra/local/end-leftovers';
import { isAlive, markOf, type ProcessMark } from '#infra/local/process/process-mark';
import { soundConfig } from '#infra/local/sound-config';
import { stackBox } from '#infra/local/stack-box';
import { liveStackInfo, type PartName, removeStackInfo } from '#infra/local/stack-info';
import { takeStackLock } from '#infra/local/stack-lock';
import { isStackUsed } from '#infra/local/stack-users';
import { type RunningStack, startStack } from '#infra/local/start-stack';
import { AssayError } from '#shared/errors/assay-error';
import { problemText } from '#shared/errors/problem-text';

/**
 * Entry point of the supervisor: starts the local stack, watches it, and ends it on Ctrl-C.
 * --only temporal,postgres   those parts alone
 * --parent PID               ends when that process has ended and nobody else uses the stack
 * --checked                  whoever starts it has looked at the settings of the models
 * --can-skip-time            the clock of a single run can be moved ahead: for tests
 */
const partNames: readonly PartName[] = ['temporal', 'postgres', 'api', 'worker'];

/** The exit code that `assay` has for it too. */
const badSettings = 2;

function note(line: string): void {
  process.stderr.write(`· ${line}\n`);
}

interface Options {
  readonly only: readonly PartName[];
  readonly parent: ProcessMark | null;
  readonly isChecked: boolean;
  readonly canSkipTime: boolean;
}

function options(): Options {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      parent: { type: 'string' },
      checked: { type: 'boolean' },
      'can-skip-time': { type: 'boolean' },
    },
  });
  const wanted = values.only?.split(',');
  return {
    only: wanted ? partNames.filter(name => wanted.includes(name)) : partNames,
    isChecked: values.checked === true,
    canSkipTime: values['can-skip-time'] === true,
    parent: values.parent ? (markOf(Number(values.parent)) ?? { pid: Number(values.parent), startTime: 'gone' }) : null,
  };
}

/** Resolves to the exit code once a reason to end is there; a second signal after a moment ends everything by force. */
function reasonToEnd(isWanted: (() => boolean) | null): { reached: Promise<number>; giveUp: (reason: string) => void } {
  const { promise, resolve } = Promise.withResolvers<number>();
  let since = 0;
  const onSignal = () => {
    // One Ctrl-C can arrive twice: from the terminal, and passed on by npm.
    if (since > 0 && Date.now() - since > 1_500) process.exit(130);
    if (since === 0) note('stopping (once more to stop at once)');
    since ||= Date.now();
    resolve(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  if (isWanted) setInterval(() => isWanted() || resolve(0), 1_000).unref();
  return {
    reached: promise,
    giveUp: reason => {
      note(`GIVING UP: ${reason}`);
      resolve(1);
    },
  };
}

async function main(): Promise<number> {
  const { only, parent, isChecked, canSkipTime } = options();
  const config = isChecked ? loadConfig() : await soundConfig();
  const folder = openDataFolder(config.dataDir);
  const lock = takeStackLock(folder.lockFile);
  if ('heldBy' in lock) {
    const running = liveStackInfo(folder.stackFile);
    note(`the stack on ${folder.path} runs already (process ${lock.heldBy.pid})`);
    if (running?.state === 'ready') console.log(stackBox(running));
    return 0;
  }
  try {
    const leftovers = await endLeftovers(folder.stackFile);
    if (leftovers.length > 0) note(`ended what a killed stack had left running: ${leftovers.join(', ')}`);
    const { reached, giveUp } = reasonToEnd(parent && (() => isAlive(parent) || isStackUsed(folder)));
    const context = { config, folder, env: processEnvironment(), note, only, canSkipTime, onGivenUp: giveUp };
    return await keepRunning(startStack(context), reached);
  } finally {
    removeStackInfo(folder.stackFile);
    lock.release();
  }
}

/** When the reason to end comes while the stack is still starting, exiting ends what has started. */
async function keepRunning(starting: Promise<RunningStack>, reached: Promise<number>): Promise<number> {
  const stack = await Promise.race([starting, reached]);
  if (typeof stack === 'number') return stack;
  console.log(stackBox(stack.info()));
  const code = await reached;
  await stack.stop();
  note('stopped');
  return code;
}

main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(error instanceof AssayError ? problemText(error) : `${error?.stack ?? error}\n`);
    process.exit(error instanceof AssayError && error.code === 'config.invalid' ? badSettings : 1);
  },
);
