import type { FindApi } from '#api/cli/client/api-address';
import { errorOfResponse } from '#api/cli/client/error-of-response';
import { type Patience, withPatience } from '#api/cli/client/patience';
import { AssayError } from '#shared/errors/assay-error';

export interface ApiClient {
  get<T>(path: string): Promise<T>;
  /** Repeated while the API is away: give each request an idempotency key or an id of its own. */
  post<T>(path: string, body: unknown, headers?: Record<string, string>): Promise<T>;
  /** Harmless when repeated. */
  patch<T>(path: string, body: unknown): Promise<T>;
  /** A repeat may find it gone. */
  delete<T>(path: string): Promise<T>;
  /** The same bytes again change nothing. */
  upload<T>(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<T>;
  text(path: string): Promise<string>;
  bytes(path: string): Promise<Uint8Array>;
  /** One try; the caller reads the body and reconnects. */
  open(path: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response>;
}

const answerMs = 40_000;

/** Errors: `api.unreachable`, and whatever the API answers. */
export function createApiClient(findApi: FindApi, patience: Patience): ApiClient {
  const send = async (path: string, init: RequestInit) => {
    const { url, apiKey } = await findApi();
    const headers = { ...init.headers, Authorization: `Bearer ${apiKey}` };
    const response = await fetch(`${url}${path}`, { ...init, headers }).catch((cause: unknown) => {
      throw new AssayError('api.unreachable', url, { cause });
    });
    if (!response.ok) throw await errorOfResponse(response);
    return response;
  };
  const patiently = <T>(path: string, init: RequestInit, read: (response: Response) => Promise<T>) =>
    withPatience(async () => {
      const signal = AbortSignal.any([patience.signal, AbortSignal.timeout(answerMs)]);
      return read(await send(path, { ...init, signal }));
    }, patience);
  const sendJson = <T>(method: string, path: string, sent: { body: unknown; headers?: Record<string, string> }) => {
    const headers = { 'Content-Type': 'application/json', ...sent.headers };
    return patiently(path, { method, body: JSON.stringify(sent.body), headers }, readJson<T>);
  };
  return {
    get: <T>(path: string) => patiently(path, {}, readJson<T>),
    post: (path, body, headers = {}) => sendJson('POST', path, { body, headers }),
    patch: (path, body) => sendJson('PATCH', path, { body }),
    delete: <T>(path: string) => patiently(path, { method: 'DELETE' }, readJson<T>),
    upload: <T>(path: string, bytes: Uint8Array<ArrayBuffer>) => {
      const headers = { 'Content-Type': 'application/octet-stream' };
      return patiently(path, { method: 'POST', body: bytes, headers }, readJson<T>);
    },
    text: path => patiently(path, {}, response => response.text()),
    bytes: path => patiently(path, {}, response => response.bytes()),
    open: (path, headers, signal) => send(path, { headers, signal }),
  };
}

/** The API and this client are of one version: the shape is the contract's. */
async function readJson<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch (cause) {
    throw new AssayError('api.unreachable', 'its answer was cut off', { cause });
  }
}
