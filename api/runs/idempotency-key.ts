import { AssayError } from '#shared/errors/assay-error';

/** The client's key, if it gave one. Errors: `request.invalid`. */
export function idempotencyKeyOf(header: string | undefined): string | undefined {
  if (header === undefined || /^[\x21-\x7e]{1,255}$/.test(header)) return header;
  const message = 'is 1 to 255 printable characters without spaces';
  throw new AssayError('request.invalid', undefined, { faults: [{ path: 'Idempotency-Key', message }] });
}
