import { AssayError } from '#shared/errors/assay-error';

/** The object is not there; a bucket that is not there is another matter. */
export function isAbsentInS3(cause: unknown): boolean {
  return cause instanceof Error && ['NotFound', 'NoSuchKey'].includes(cause.name);
}

/**
 * `storage.unavailable` with the service's error code and status only. Its words, and the cause itself, are left out:
 * they may hold buckets, accounts, addresses and key ids.
 */
export function faultOfS3(cause: unknown): AssayError {
  const said = [codeOf(cause), statusOf(cause)].filter(part => part !== null).join(', ');
  return new AssayError('storage.unavailable', `the S3 service did not take or give an artifact (${said})`);
}

function codeOf(cause: unknown): string {
  const named = cause instanceof Error && 'code' in cause ? cause.code : cause instanceof Error && cause.name;
  return typeof named === 'string' && /^[A-Za-z_]{3,40}$/u.test(named) ? named : 'no reason given';
}

function statusOf(cause: unknown): string | null {
  const metadata = cause instanceof Error && '$metadata' in cause ? cause.$metadata : null;
  const isKnown = typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata;
  return isKnown ? `HTTP ${metadata.httpStatusCode}` : null;
}
