import { ApplicationFailure } from '@temporalio/common';

/** The same failure, after which nobody tries again. */
export function asFinal(failure: Error): Error {
  if (!(failure instanceof ApplicationFailure)) return failure;
  const { type, message, details } = failure;
  const final = ApplicationFailure.create({
    message,
    nonRetryable: true,
    ...(type && { type }),
    ...(details && { details }),
  });
  final.stack = '';
  return final;
}
