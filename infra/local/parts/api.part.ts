import { setTimeout as sleep } from 'node:timers/promises';
import type { Part } from '#infra/local/parts/part';
import { productProcess } from '#infra/local/parts/product-process';
import type { StackContext } from '#infra/local/parts/stack-context';
import { AssayError } from '#shared/errors/assay-error';

/** The HTTP API, ready when it says so at /health/ready. */
export function apiPart(context: StackContext, options: { address: string; env: NodeJS.ProcessEnv }): Part {
  return {
    ...productProcess(context, { name: 'api', entry: 'api/main.js', env: options.env }),
    graceMs: 8_000,
    ready: () => waitUntilHealthy(`${options.address}/health/ready`),
  };
}

async function waitUntilHealthy(url: string, limitMs = 60_000): Promise<void> {
  const end = Date.now() + limitMs;
  let last = 'no answer';
  while (Date.now() < end) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.ok) return;
    if (answer) last = `status ${answer.status}`;
    await sleep(80);
  }
  throw new AssayError('stack.start-failed', `the API is not ready after ${limitMs / 1000} s: ${last} from ${url}`);
}
