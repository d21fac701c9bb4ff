import {
  isGrpcServiceError,
  ServiceError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { AssayError } from '#shared/errors/assay-error';
import { isErrorCode } from '#shared/errors/catalogue';

/** CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, UNAVAILABLE: the server may answer later. */
const passingCodes = new Set([1, 4, 8, 10, 14]);

/** Errors of the client library in the words of the catalogue; one that is unknown stays as it is. */
export function translateTemporalError(thrown: unknown): unknown {
  if (thrown instanceof WorkflowUpdateFailedError) return fromRefusal(thrown);
  if (thrown instanceof WorkflowUpdateRPCTimeoutOrCancelledError) {
    return new AssayError(
      'temporal.unavailable',
      'no worker took the decision in time; send it again with the same id',
      {
        cause: thrown,
      },
    );
  }
  if (thrown instanceof WorkflowNotFoundError) return new AssayError('run.finished', undefined, { cause: thrown });
  if (isPassing(thrown)) return new AssayError('temporal.unavailable', undefined, { cause: thrown });
  return thrown;
}

/** The workflow refuses with a failure whose type is the code. */
function fromRefusal(error: WorkflowUpdateFailedError): unknown {
  const failure = error.cause;
  if (!(failure instanceof ApplicationFailure)) return error;
  if (failure.type === 'AcceptedUpdateCompletedWorkflow')
    return new AssayError('run.finished', undefined, { cause: error });
  if (!isErrorCode(failure.type)) return error;
  const known = new AssayError(failure.type);
  const detail = failure.message.startsWith(`${known.message}: `)
    ? failure.message.slice(known.message.length + 2)
    : failure.message;
  return new AssayError(failure.type, detail === known.message ? undefined : detail, { cause: error });
}

function isPassing(thrown: unknown): boolean {
  if (isGrpcServiceError(thrown)) return passingCodes.has(thrown.code);
  if (!(thrown instanceof ServiceError)) return false;
  return isGrpcServiceError(thrown.cause) ? passingCodes.has(thrown.cause.code) : true;
}
