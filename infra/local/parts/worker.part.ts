import { setTimeout as sleep } from 'node:timers/promises';
import type { Part } from '#infra/local/parts/part';
import { productProcess } from '#infra/local/parts/product-process';
import type { StackContext } from '#infra/local/parts/stack-context';
import { AssayError } from '#shared/errors/assay-error';

const readyWithinMs = 60_000;

/** The larger the heap may become, the later it is cleared: without a limit a worker takes half as much again. */
const heap = ({ config }: StackContext) => `--max-old-space-size=${config.workerMemoryMb}`;

/**
 * The Temporal worker, ready when it says so by its channel. Its grace is for calls of models that are under way: one that
 * is cut off may have been paid for nothing. Without any, the worker ends at once.
 */
export function workerPart(context: StackContext, env: NodeJS.ProcessEnv): Part {
  return {
    ...productProcess(context, { name: 'worker', entry: 'workers/main.js', env, flags: [heap(context)] }),
    graceMs: 120_000,
    async ready({ saidReady }) {
      const stop = new AbortController();
      const late = sleep(readyWithinMs, 'late' as const, { signal: stop.signal, ref: false }).catch(() => null);
      const first = await Promise.race([saidReady, late]);
      stop.abort();
      if (first === 'late') throw new AssayError('stack.start-failed', 'the worker did not become ready within 60 s');
    },
  };
}
