import { AssayError } from '#shared/errors/assay-error';

/** An error and its causes, outermost first. By form, not by class: errors of the platform may be of another realm. */
function chain(error: unknown): unknown[] {
  const found: unknown[] = [];
  for (let at = error; typeof at === 'object' && at !== null && found.length < 6; at = (at as Error).cause)
    found.push(at);
  return found;
}

/** Our own error inside a foreign one: SDKs wrap what their fetch throws. */
export function innerAssayError(error: unknown): AssayError | null {
  return chain(error).find(one => one instanceof AssayError) ?? null;
}

/** With the system's own word for it, such as ECONNREFUSED or a fault of the certificate. */
export function noConnection(error: unknown): AssayError {
  const words = chain(error).map(one => (one as { code?: unknown }).code);
  const word = words.find(code => typeof code === 'string' && /^[A-Z][A-Z0-9_]{3,40}$/.test(code));
  return new AssayError('model.unavailable', ['no connection', word].filter(Boolean).join(', '));
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
