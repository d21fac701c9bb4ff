import { AssayError } from '#shared/errors/assay-error';
import type { BatchResult } from '../model-port.js';

/** Why one item of a batch has no answer. */
export function batchFault(error: unknown): { code: string; message: string } {
  const known = error instanceof AssayError ? error : new AssayError('model.broken-answer');
  return { code: known.code, message: known.message };
}

/** `reason`: why the batch as a whole failed, if it did. */
export function missingResult(
  customId: string,
  reason = new AssayError('model.unavailable', 'the batch ended before this item'),
): BatchResult {
  return { customId, fault: batchFault(reason) };
}
