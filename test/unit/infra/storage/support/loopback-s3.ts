import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Account {
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What the next requests meet instead of service. */
export type Trouble =
  | { readonly kind: 'status'; readonly status: number; readonly code: string }
  | { readonly kind: 'hang' }
  | { readonly kind: 'hang-half-way' }
  | { readonly kind: 'break-off' };

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
}

export interface LoopbackS3 {
  readonly endpoint: string;
  /** Objects by path, as they lie on the service. */
  readonly objects: Map<string, Buffer>;
  readonly seen: SeenRequest[];
  /** `times` requests of that method get into trouble. */
  trouble(method: string, trouble: Trouble, times?: number): void;
  close(): Promise<void>;
}

/** The wire of S3 for single objects: path-style addresses, signatures that are really checked, XML errors. */
export async function startLoopbackS3(account: Account): Promise<LoopbackS3> {
  const objects = new Map<string, Buffer>();
  const seen: SeenRequest[] = [];
  const troubles = new Map<string, { trouble: Trouble; left: number }>();
  const server = createServer((request, response) => {
    void serve(request, response);
  });

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const body = await bodyOf(request);
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname);
    const method = request.method ?? '';
    seen.push({ method, path });
    const waiting = troubles.get(method);
    if (waiting && waiting.left > 0) {
      waiting.left -= 1;
      return makeTrouble(response, waiting.trouble, objects.get(path));
    }
    if (!isSigned(request, body, account)) return refuse(response, 403, 'SignatureDoesNotMatch');
    if (!path.startsWith(`/${account.bucket}/`)) return refuse(response, 404, 'NoSuchBucket');
    if (method === 'PUT') {
      objects.set(path, body);
      return response.writeHead(200, { etag: '"put"' }).end();
    }
    const found = objects.get(path);
    if (!found) return refuse(response, 404, 'NoSuchKey');
    response.writeHead(200, { 'content-length': found.length, 'content-type': 'application/octet-stream' });
    return response.end(method === 'HEAD' ? undefined : found);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    seen,
    trouble: (method, trouble, times = Number.POSITIVE_INFINITY) => troubles.set(method, { trouble, left: times }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function makeTrouble(response: ServerResponse, trouble: Trouble, found: Buffer | undefined): void {
  if (trouble.kind === 'status') refuse(response, trouble.status, trouble.code);
  if (trouble.kind === 'status' || trouble.kind === 'hang') return;
  const half = (found ?? Buffer.alloc(64)).subarray(0, 16);
  response.writeHead(200, { 'content-length': found?.length ?? 64 });
  response.write(half, () => {
    if (trouble.kind === 'break-off') response.destroy();
  });
}

/** What a service says may name accounts and keys. */
function refuse(response: ServerResponse, status: number, code: string): void {
  const message = 'for key id AKIALOOPBACK of account 123456789012';
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`);
}

const credentials =
  /^AWS4-HMAC-SHA256 Credential=(?<id>[^/]+)\/(?<day>\d{8})\/(?<region>[^/]+)\/s3\/aws4_request, ?SignedHeaders=(?<signed>[^,]+), ?Signature=(?<signature>[0-9a-f]{64})$/u;

/** Signature Version 4, computed anew from what came over the wire. */
function isSigned(request: IncomingMessage, body: Buffer, account: Account): boolean {
  const groups = credentials.exec(request.headers.authorization ?? '')?.groups;
  if (!groups || groups['id'] !== account.accessKeyId || groups['region'] !== account.region) return false;
  const stated = String(request.headers['x-amz-content-sha256']);
  if (/^[0-9a-f]{64}$/u.test(stated) && stated !== sha256(body)) return false;
  const url = new URL(request.url ?? '', 'http://localhost');
  const names = (groups['signed'] ?? '').split(';');
  const canonical = [
    request.method,
    url.pathname,
    [...url.searchParams]
      .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
      .sort()
      .join('&'),
    ...names.map(name => `${name}:${String(request.headers[name]).trim()}`),
    '',
    groups['signed'],
    stated,
  ].join('\n');
  const scope = `${groups['day']}/${account.region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(Buffer.from(canonical))].join('\n');
  const key = [groups['day'] ?? '', account.region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${account.secretAccessKey}`,
  );
  return createHmac('sha256', key).update(toSign).digest('hex') === groups['signature'];
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
