import { HttpException } from '@nestjs/common';
import { z } from 'zod';
import { AssayError, type Fault } from '#shared/errors/assay-error';
import { type ErrorCode, errorCatalogue } from '#shared/errors/catalogue';
import { faultsOf } from '#shared/errors/faults-of';

/** An error on the wire, as RFC 9457 has it, with the code and remedy of the catalogue. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.string(),
  /** What to do, as one sentence. */
  remedy: z.string(),
  faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** The path that was asked for. */
  instance: z.string().optional(),
  /** Finds the lines of this request in the log. */
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

const codesByStatus: Record<number, ErrorCode> = {
  400: 'request.invalid',
  401: 'auth.missing',
  403: 'auth.forbidden',
  404: 'request.not-found',
  413: 'request.too-large',
  422: 'request.invalid',
  429: 'request.too-many',
};

/** SQLSTATE classes and socket errors that mean: the database is away, not wrong. */
const databaseAway = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)$/;
const databaseAwayMessages = /timeout exceeded when trying to connect|Connection terminated/i;

/** Anything thrown becomes a problem; what is not ours shows no message of its own, since it may hold secrets. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof AssayError) return fromAssayError(thrown);
  if (thrown instanceof z.ZodError) {
    return fromAssayError(new AssayError('request.invalid', undefined, { faults: faultsOf(thrown) }));
  }
  const status = statusOf(thrown);
  if (status !== null) return fromStatus(status, thrown);
  return entryOf(isDatabaseAway(thrown) ? 'storage.unavailable' : 'internal.unexpected');
}

function fromAssayError(error: AssayError): Problem {
  const problem = entryOf(error.code);
  const detail = error.message.slice(problem.title.length + 2);
  return {
    ...problem,
    ...(detail && { detail }),
    ...(error.faults.length > 0 && { faults: error.faults.map((fault: Fault) => ({ ...fault })) }),
  };
}

function entryOf(code: ErrorCode): Problem {
  const { title, status, remedy } = errorCatalogue[code];
  return { type: `urn:assay:problem:${code}`, title, status, code, remedy };
}

/** Errors of Nest and of the body parser carry a status; only those below 500 speak about the request itself. */
function statusOf(thrown: unknown): number | null {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = thrown instanceof Error && 'status' in thrown ? thrown.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

function fromStatus(status: number, thrown: unknown): Problem {
  const code = codesByStatus[status] ?? (status < 500 ? 'request.invalid' : 'internal.unexpected');
  const isAboutRequest = status < 500 && thrown instanceof Error && code === 'request.invalid';
  return { ...entryOf(code), status, ...(isAboutRequest && { detail: thrown.message.slice(0, 300) }) };
}

function isDatabaseAway(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  return databaseAway.test(code) || databaseAwayMessages.test(thrown.message);
}
