import { join } from 'node:path';
import { apply, planBuild } from './build-plan.mjs';
import { bundleConsole, needsConsole } from './console-bundle.mjs';
import { withFileLock } from './file-lock.mjs';
import { say, saying } from './say.mjs';
import { bundleWorkflows, needsBundle } from './workflow-bundle.mjs';

const root = process.cwd();

/** Compiles what changed; silent and quick when nothing did. */
async function build() {
  if (!hasWork(planBuild(root))) return;
  await withFileLock(join(root, 'dist', '.bootstrap.lock'), async () => {
    const plan = planBuild(root);
    if (plan.stale.length > 0 || plan.gone.length > 0) {
      await saying(`building ${plan.stale.length} files`, () => apply(root, plan));
    }
    if (needsBundle(root, plan)) await saying('bundling the workflows', () => bundleWorkflows(root, plan));
    if (needsConsole(root, plan)) await saying('bundling the console', () => bundleConsole(root, plan));
  });
}

function hasWork(plan) {
  return plan.stale.length > 0 || plan.gone.length > 0 || needsBundle(root, plan) || needsConsole(root, plan);
}

try {
  await build();
} catch (error) {
  say(`the build failed:\n${error.message ?? error}`);
  process.exitCode = 1;
}
