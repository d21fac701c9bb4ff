import { fetchFrom } from '#activities/research/services/exchange/fetch-from';
import { addressOf, type Service } from '#activities/research/services/exchange/service';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import type { FetchedResponse, FetchRequest } from '#infra/http/safe-fetch';

export interface ServiceCall {
  readonly service: Service;
  /** Below the service's address, with a slash at its start. */
  readonly path: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; without it the call is a GET. */
  readonly body?: unknown;
  readonly accept?: readonly string[];
  readonly maxBytes?: number;
}

export type Exchange = Pick<ToolContext, 'fetch' | 'config' | 'signal'>;

/** Leaves time for what comes after it within the time of the whole call. */
const serviceTimeoutMs = 12_000;
/** JSON goes by many names; a web page instead of it is none. */
const jsonTypes = ['application/*', 'text/json', 'text/plain'];
const answerBytes = 4 * 1024 * 1024;

/** Errors: as `fetchFrom`. */
export function askService(call: ServiceCall, { fetch, config, signal }: Exchange): Promise<FetchedResponse> {
  const url = new URL(`${addressOf(call.service, config)}${call.path}`);
  for (const [name, value] of Object.entries(call.parameters ?? {})) url.searchParams.set(name, value);
  return fetchFrom(fetch, call.service.title, {
    url: url.href,
    hosts: [url.host],
    accept: call.accept ?? jsonTypes,
    timeoutMs: serviceTimeoutMs,
    maxBytes: call.maxBytes ?? answerBytes,
    signal,
    ...requestOf(call),
  });
}

function requestOf({ headers, body }: ServiceCall): Pick<FetchRequest, 'method' | 'headers' | 'body'> {
  if (body === undefined) return { headers: { accept: 'application/json', ...headers } };
  return {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}
