import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { AssayError } from '#shared/errors/assay-error';

/** What the server itself said stays away: it may quote a key, or tell its reader what to do. */
export function sessionFault(cause: unknown, who: string): AssayError {
  if (cause instanceof AssayError) return cause;
  if (cause instanceof McpError) return protocolFault(cause.code, who);
  if (isUnreadable(cause)) return new AssayError('tool.broken-answer', `${who} does not keep to the protocol`);
  return new AssayError('tool.failed', `${who} could not be asked`);
}

function protocolFault(code: number, who: string): AssayError {
  if (code === ErrorCode.ConnectionClosed) return new AssayError('tool.failed', `${who} ended in the middle of it`);
  if (code === ErrorCode.RequestTimeout) return new AssayError('fetch.timed-out', `${who} did not answer in time`);
  return new AssayError('tool.failed', `${who} refused the request with code ${code}`);
}

/** JSON that is none, messages of another shape, and values that nest too deep; by name, since libraries have their own. */
function isUnreadable(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null || !('name' in cause)) return false;
  return /^(?:SyntaxError|RangeError)$|ZodError$/.test(String(cause.name));
}
