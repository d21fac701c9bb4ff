import { keyStore } from '../session/key-store';
import { ProblemError, type ProblemWords } from './problem-error';

/** One request to the API under the key of this tab. Errors: `ProblemError`; without a valid key the tab signs out. */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await request(keyStore.get() ?? '', path, init);
  if (response.status === 401) keyStore.forget();
  return answered(response);
}

/** One request under a signed link instead of a key. Errors: `ProblemError`. */
export async function askByLink(token: string, path: string, init: RequestInit = {}): Promise<Response> {
  return answered(await request(token, path, init));
}

export async function askJson<T>(path: string, init?: RequestInit): Promise<T> {
  return (await (await ask(path, init)).json()) as T;
}

export async function askText(path: string): Promise<string> {
  return (await ask(path)).text();
}

export function postJson<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  return askJson<T>(path, jsonInit(body, headers));
}

export function jsonInit(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  };
}

function request(bearer: string, path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${bearer}`);
  return fetch(`/v1${path}`, { ...init, headers }).catch((thrown: unknown) => {
    if (init.signal?.aborted) throw thrown;
    throw new ProblemError({
      code: 'api.unreachable',
      title: 'The API does not answer',
      remedy: 'Check that it runs; the console goes on by itself.',
    });
  });
}

async function answered(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw new ProblemError(await problemIn(response));
}

async function problemIn(response: Response): Promise<ProblemWords> {
  const problem = (await response.json().catch(() => null)) as ProblemWords | null;
  if (problem && typeof problem.title === 'string') return problem;
  return { code: 'api.unexpected', title: `The API answered ${response.status}`, remedy: 'Try again in a while.' };
}
