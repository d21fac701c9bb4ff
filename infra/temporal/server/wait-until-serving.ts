import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, type ConnectionOptions } from '@temporalio/client';
import { AssayError } from '#shared/errors/assay-error';

const service = 'temporal.api.workflowservice.v1.WorkflowService';
const serving = 1;

/** Waits until the server answers SERVING. Errors: `temporal.unavailable`. */
export async function waitUntilServing(options: ConnectionOptions, limitMs = 30_000): Promise<void> {
  const end = Date.now() + limitMs;
  let last = 'no answer';
  while (Date.now() < end) {
    try {
      if (await isServing(options)) return;
      last = 'it answers, but does not serve yet';
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await sleep(60);
  }
  throw new AssayError('temporal.unavailable', `${options.address}: ${last}`);
}

async function isServing(options: ConnectionOptions): Promise<boolean> {
  const connection = await Connection.connect({ connectTimeout: 2_000, ...options });
  try {
    const answer = await connection.withDeadline(Date.now() + 2_000, () => connection.healthService.check({ service }));
    return answer.status === serving;
  } finally {
    await connection.close();
  }
}
