import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, writeManifest, writeWhole } from './build-plan.mjs';

const entry = 'workflows/index.ts';
const bundled = /^(workflows|shared)\/|^temporal\.config\.ts$/;

/** Bundling takes a second, so it happens here and not at each start of a worker. */
export function needsBundle(root, plan) {
  if (!plan.files[entry]) return false;
  return plan.bundle !== inputsHash(root, plan) || !existsSync(bundlePath(root));
}

export async function bundleWorkflows(root, plan) {
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'dist', 'workflows', 'index.js'),
    logger: new DefaultLogger('WARN'),
  });
  writeWhole(bundlePath(root), code);
  plan.bundle = inputsHash(root, plan);
  writeManifest(root, plan);
}

function bundlePath(root) {
  return join(root, 'dist', 'workflow-bundle.js');
}

function inputsHash(root, plan) {
  const sdk = JSON.parse(readFileSync(join(root, 'node_modules/@temporalio/worker/package.json'), 'utf8')).version;
  const inputs = Object.entries(plan.files).filter(([path]) => bundled.test(path));
  return hashOf(JSON.stringify([sdk, plan.key, inputs.map(([path, file]) => [path, file.hash]).sort()]));
}
