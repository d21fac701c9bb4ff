import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.mjs';

const built = (root, path) => [...envFile(root), '--enable-source-maps', join(root, 'dist', path)];
const script = (root, name) => [join(root, 'infra', 'local', 'bootstrap', name)];

/** What each task runs under Node 24 once the clone is ready; nothing to run is said by `undefined`. */
export const tasks = {
  demo: { command: (root, args) => [...built(root, 'api/cli/main.js'), 'demo', ...args] },
  assay: { command: (root, args) => [...built(root, 'api/cli/main.js'), ...args] },
  start: { command: (root, args) => [...built(root, 'infra/local/stack.js'), ...args] },
  bench: { command: (root, args) => [...built(root, 'test/bench/main.js'), ...args], cwd: 'root' },
  build: { command: () => undefined },
  gen: { command: generate, cwd: 'root', runsOnBrokenBuild: true },
  test: { command: (root, args) => [...script(root, 'test.mjs'), ...args], cwd: 'root' },
  'test:local-model': {
    command: (root, args) => [...script(root, 'test.mjs'), '--config', 'jest.local-model.config.mjs', ...args],
    cwd: 'root',
  },
  check: { command: (root, args) => [...script(root, 'check.mjs'), ...args], cwd: 'root', runsOnBrokenBuild: true },
};

/** Settings kept in .env; what the environment itself says wins. */
function envFile(root) {
  const path = join(root, '.env');
  return existsSync(path) ? [`--env-file=${path}`] : [];
}

function generate(root, args) {
  if (existsSync(join(root, 'dist', 'infra/local/generate.js'))) {
    return [...built(root, 'infra/local/generate.js'), ...args];
  }
  say('nothing to generate');
  return undefined;
}
