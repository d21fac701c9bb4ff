import { join } from 'node:path';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { ensureNode } from './ensure-node.mjs';
import { runChild } from './run-child.mjs';

/** Makes a clone ready to run: Node 24, dependencies, build. What is fresh costs nothing and says nothing. */
export async function prepare(root) {
  const node = await ensureNode();
  await ensureDependencies(root, node);
  const built = await runChild(node, [join(root, 'infra', 'local', 'bootstrap', 'build.mjs')], { cwd: root });
  return { node, built };
}
