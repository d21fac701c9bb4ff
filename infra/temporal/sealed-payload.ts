import { sha256Of } from '#infra/storage/sha256-of';

/** The encoding by which a payload says of itself that its content was taken out. */
const sealedEncoding = 'assay/sealed';

/** A payload as the JSON of a history holds it: bytes as base64. */
export interface JsonPayload {
  readonly metadata: Readonly<Record<string, unknown>> & { readonly encoding: string };
  readonly data?: string;
}

export function isJsonPayload(value: unknown): value is JsonPayload {
  if (typeof value !== 'object' || value === null || !('metadata' in value)) return false;
  const { metadata } = value;
  return typeof metadata === 'object' && metadata !== null && 'encoding' in metadata;
}

/** Its hash and size instead of its content: equal payloads stay recognisable, none can be read. */
export function sealPayload(payload: JsonPayload): JsonPayload {
  const bytes = Buffer.from(payload.data ?? '', 'base64');
  const told = { sha256: sha256Of(bytes), bytes: bytes.length };
  return { metadata: { encoding: base64(sealedEncoding) }, data: base64(JSON.stringify(told)) };
}

export function isSealed(payload: JsonPayload): boolean {
  return payload.metadata.encoding === base64(sealedEncoding);
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
