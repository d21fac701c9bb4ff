import { AssayError } from '#shared/errors/assay-error';

/** Our own error inside a foreign one: SDKs wrap what their fetch throws. */
export function innerAssayError(error: unknown): AssayError | null {
  let at: unknown = error;
  for (let depth = 0; depth < 6 && at instanceof Error; depth += 1) {
    if (at instanceof AssayError) return at;
    at = at.cause;
  }
  return null;
}

/** The `type`, `code` and `status` words of a provider's error body, however deep it wraps them. */
export function errorWords(body: unknown, depth = 0): string[] {
  if (typeof body !== 'object' || body === null || depth > 3) return [];
  const { code, type, status, error, innererror } = body as Record<string, unknown>;
  const here = [code, type, status].filter(word => typeof word === 'string');
  return [...errorWords(innererror, depth + 1), ...here, ...errorWords(error, depth + 1)].filter(
    word => word !== 'error',
  );
}
