import { randomUUID } from 'node:crypto';
import { ApplicationFailure, ApplicationFailureCategory, CancelledFailure } from '@temporalio/common';
import { AssayError } from '#shared/errors/assay-error';

/** What was not foreseen, under the id by which people find it in the log. */
export interface Unforeseen {
  readonly id: string;
  readonly error: unknown;
}

/**
 * The one failure mapper. An AssayError keeps its code, words and remedy. Anything else reaches history only as an id:
 * foreign messages may quote prompts, keys or personal data, so they go to the log (`report`) alone.
 */
export function toApplicationFailure(error: unknown, report: (unforeseen: Unforeseen) => void): Error {
  if (error instanceof ApplicationFailure || error instanceof CancelledFailure) return error;
  if (isAbort(error)) return new CancelledFailure('the activity was cancelled');
  if (error instanceof AssayError) return fromAssayError(error);
  const unforeseen = { id: randomUUID(), error };
  report(unforeseen);
  return fromAssayError(new AssayError('internal.unexpected', `look for ${unforeseen.id} in the worker's log`));
}

function fromAssayError(error: AssayError): ApplicationFailure {
  const failure = ApplicationFailure.create({
    type: error.code,
    message: error.message.slice(0, 2_000),
    nonRetryable: !error.isRetryable,
    ...(error.code === 'model.queued' && { category: ApplicationFailureCategory.BENIGN }),
    ...(error.retryAfterMs !== null && { nextRetryDelay: error.retryAfterMs }),
    details: [{ remedy: error.remedy, faults: error.faults.slice(0, 50) }],
  });
  // A stack tells readers of the history nothing but where the worker is installed.
  failure.stack = '';
  return failure;
}

function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}
