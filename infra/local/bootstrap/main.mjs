import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';
import { runChild } from './run-child.mjs';
import { BootstrapError, say } from './say.mjs';
import { tasks } from './tasks.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** Prepares the clone, then runs the task; the task's exit code becomes this process's. */
export async function main(taskName, args) {
  try {
    process.exitCode = await runTask(taskName, args);
  } catch (error) {
    say(error instanceof BootstrapError ? error.message : (error.stack ?? String(error)));
    process.exitCode = 1;
  }
}

async function runTask(taskName, args) {
  const task = tasks[taskName];
  if (!task) throw new BootstrapError(`There is no task "${taskName}". There are: ${Object.keys(tasks).join(', ')}.`);
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new BootstrapError(`Node 20 or later is needed to begin with; this is ${process.versions.node}.`);
  }
  const { node, built } = await prepare(root);
  if (built !== 0 && !task.runsOnBrokenBuild) return built;
  const command = task.command(root, args);
  return command ? runChild(node, command, { cwd: task.cwd === 'root' ? root : process.cwd() }) : 0;
}
