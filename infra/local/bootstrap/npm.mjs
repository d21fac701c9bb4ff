import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { BootstrapError } from './say.mjs';

/** Runs npm under the given Node with its output kept back; a failure carries its last lines. */
export async function runNpm(node, args, cwd) {
  const [command, ...before] = npmCommand(node);
  const child = spawn(command, [...before, ...args], {
    cwd,
    env: { ...process.env, PATH: pathWith(node), npm_config_loglevel: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && before.length === 0,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text;
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new BootstrapError(`npm ${args[0]} failed (exit ${code}). It says:\n${firstLines(output)}`);
}

/** npm names the fault first, and may add pages of usage. */
function firstLines(output) {
  return output.trim().split('\n').slice(0, 20).join('\n');
}

/** PATH with the given Node first, so that what a child starts as "node" is that one. */
export function pathWith(node) {
  return [dirname(node), process.env.PATH ?? ''].join(delimiter);
}

function npmCommand(node) {
  const script = npmScripts().find(path => path && existsSync(path));
  return script ? [node, script] : ['npm'];
}

function npmScripts() {
  const besides = dirname(process.execPath);
  const starter = process.env.npm_execpath ?? '';
  return [
    /np[mx]-cli\.js$/.test(starter) ? join(dirname(starter), 'npm-cli.js') : undefined,
    join(besides, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(besides, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
}
