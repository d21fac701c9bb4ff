import type { Request } from 'express';
import { AssayError } from '#shared/errors/assay-error';

/** The body as it came, unless something has read it before. Errors: `request.invalid`, `request.too-large`. */
export async function readBytes(request: Request, mostBytes: number): Promise<Buffer> {
  if (request.is('application/json')) {
    throw new AssayError('request.invalid', 'send the bytes as application/octet-stream');
  }
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw new AssayError('request.too-large');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new AssayError('request.too-large');
    chunks.push(chunk);
  }
  if (bytes === 0) throw new AssayError('request.invalid', 'the body is empty');
  return Buffer.concat(chunks);
}
