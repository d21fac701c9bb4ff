import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#infra/local/process/free-port';
import { everythingFile } from '#test/support/mcp/mcp-servers';

/** The reference server over Streamable HTTP, as a program of its own. */
export async function startEverythingOverHttp() {
  const port = await freePort(0);
  const child = spawn(process.execPath, [everythingFile, 'streamableHttp'], {
    env: { PORT: String(port) },
    stdio: 'ignore',
  });
  await answers(port);
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/mcp`,
    async close() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

async function answers(port: number): Promise<void> {
  for (let look = 0; look < 300; look += 1) {
    const isThere = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await sleep(100);
  }
}
