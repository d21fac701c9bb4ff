import type { Request } from 'express';
import { AssayError } from '#shared/errors/assay-error';

/** What the header `Authorization` carries. Errors: `auth.missing`. */
export function bearerOf(request: Request, longest: number): string {
  const bearer = /^Bearer ([\x21-\x7e]{8,})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!bearer || bearer.length > longest) throw new AssayError('auth.missing');
  return bearer;
}
