import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { pathWith } from './npm.mjs';

/**
 * Runs a script under the given Node with this terminal; resolves to its exit code.
 * Signals are passed on. A Ctrl-C on a terminal reaches the child by itself, and passing it on would make it two.
 */
export async function runChild(node, args, options = {}) {
  const child = spawn(node, args, {
    stdio: 'inherit',
    cwd: options.cwd,
    env: { ...childEnvironment(node), ...options.env },
  });
  const forward = signal => {
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  try {
    return await exitCodeOf(child);
  } finally {
    for (const signal of signals) process.off(signal, forward);
  }
}

/** Node's own fetch honours HTTPS_PROXY only when told so; compiled code kept on disk takes a quarter off each start. */
export function childEnvironment(node) {
  const proxied = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some(name => process.env[name]);
  return {
    NODE_COMPILE_CACHE: join(cacheFolder(), 'node-compile'),
    ...process.env,
    PATH: pathWith(node),
    ...(proxied ? { NODE_USE_ENV_PROXY: '1' } : {}),
  };
}

function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
