import { MIMEType } from 'node:util';

export interface StatedType {
  /** Lower case, without parameters; empty when not stated or not understood. */
  readonly mediaType: string;
  /** Lower case; null when not stated. */
  readonly charset: string | null;
}

export function statedType(contentType: string | undefined): StatedType {
  try {
    const { essence, params } = new MIMEType(contentType ?? '');
    return { mediaType: essence, charset: params.get('charset')?.toLowerCase() || null };
  } catch {
    return { mediaType: '', charset: null };
  }
}

/** An unstated type is let through, for it may be any. */
export function isWanted(mediaType: string, accept: readonly string[] | undefined): boolean {
  if (!accept || mediaType === '') return true;
  return accept.some(
    entry =>
      entry === '*/*' || entry === mediaType || (entry.endsWith('/*') && mediaType.startsWith(entry.slice(0, -1))),
  );
}
