import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { childEnvironment } from './run-child.mjs';
import { say } from './say.mjs';

const bin = name =>
  ({
    biome: 'node_modules/@biomejs/biome/bin/biome',
    tsc: 'node_modules/typescript/bin/tsc',
    depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    knip: 'node_modules/knip/bin/knip.js',
  })[name];

const floors = ['shared', 'infra', 'activities', 'workflows', 'workers', 'api', 'test', 'temporal.config.ts'];

// The longest first.
const checks = [
  { name: 'types', args: [bin('tsc'), '-p', '.'] },
  { name: 'format and lint', args: [bin('biome'), 'ci', '--colors=off', '.'] },
  { name: 'types of the console', args: [bin('tsc'), '-p', 'api/console/page'], needs: 'api/console/page' },
  {
    name: 'floors and fences',
    args: [bin('depcruise'), '--config', '.dependency-cruiser.mjs', ...floors.filter(path => existsSync(path))],
    needs: '.dependency-cruiser.mjs',
  },
  { name: 'unused files and exports', args: [bin('knip'), '--no-progress'] },
  {
    name: 'generated files',
    args: ['dist/infra/local/generate.js', '--check'],
    needs: 'dist/infra/local/generate.js',
  },
];

const results = [];
const waiting = checks.values();
/** Most of them compute on one core. */
const lanes = Array.from({ length: Math.min(availableParallelism(), checks.length) }, async () => {
  for (const check of waiting) results.push(await run(check));
});
await Promise.all(lanes);
const failed = results.filter(passed => !passed).length;
say(failed === 0 ? 'all checks passed' : `${failed} of ${results.length} checks failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function run({ name, args, needs }) {
  if (needs && !existsSync(needs)) {
    say(`- ${name}: skipped, there is no ${needs}`);
    return true;
  }
  const started = Date.now();
  const { code, output } = await capture(args);
  say(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) process.stdout.write(`${output.trimEnd()}\n`);
  return code === 0;
}

function capture(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: childEnvironment(process.execPath),
    });
    const chunks = [];
    child.stdout.on('data', chunk => chunks.push(chunk));
    child.stderr.on('data', chunk => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', code => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
