import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '#infra/config/project-root';
import type { Mrd } from '#shared/contracts/mrd';
import { AssayError } from '#shared/errors/assay-error';

export interface ThreadLimits {
  /** Milliseconds until it is given up. */
  readonly limitMs: number;
  readonly memoryMb: number;
}

const usual: ThreadLimits = { limitMs: 60_000, memoryMb: 1_024 };

const entry = join(projectRoot, 'dist', 'activities', 'documents', 'pdf', 'print-thread.js');

/** Documents are printed one after another, since each takes some hundred megabytes while it is laid out. */
let before: Promise<unknown> = Promise.resolve();

/**
 * The PDF, made in a thread of its own: laying out takes seconds in which the process would answer nobody, and a text
 * that the layout cannot cope with may take neither the worker nor its memory along. Errors: `document.not-printed`.
 */
export function printInThread(mrd: Mrd, limits: ThreadLimits = usual): Promise<Buffer> {
  const printed = before.then(() => printNow(mrd, limits));
  before = printed.catch(() => undefined);
  return printed;
}

function printNow(mrd: Mrd, limits: ThreadLimits): Promise<Buffer> {
  // Without this process's own flags: they may be about sources, and the thread runs what is built.
  const options = { workerData: mrd, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb } };
  const thread = new Worker(entry, options);
  return outcomeOf(thread, limits.limitMs).finally(() => thread.terminate());
}

function outcomeOf(thread: Worker, limitMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const giveUp = (cause: unknown) => reject(new AssayError('document.not-printed', undefined, { cause }));
    const timer = setTimeout(() => giveUp(`not done after ${limitMs} ms`), limitMs);
    thread.once('message', (file: Uint8Array) => resolve(Buffer.from(file)));
    thread.once('error', giveUp);
    thread.once('exit', code => {
      clearTimeout(timer);
      giveUp(`ended with code ${code}`);
    });
  });
}
