import { APIConnectionError, APIError } from '@anthropic-ai/sdk';
import { AssayError } from '#shared/errors/assay-error';
import { errorWords, innerAssayError, noConnection } from './foreign-error.js';
import { toModelError } from './wire-fault.js';

/** Everything the Anthropic SDK throws, as a `model.*` error whose text holds nothing foreign. */
export function fromAnthropicError(error: unknown): AssayError {
  const own = innerAssayError(error);
  if (own) return own;
  if (error instanceof APIConnectionError) return noConnection(error);
  if (error instanceof APIError) {
    const types = [error.errorCode, error.type, ...errorWords(error.error)].filter(word => typeof word === 'string');
    return toModelError({ status: error.status, types, message: error.message, headers: error.headers });
  }
  return new AssayError('model.broken-answer', 'cut off or not in the form agreed');
}
