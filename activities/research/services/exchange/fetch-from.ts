import { toolError } from '#activities/research/services/exchange/tool-error';
import type { FetchedResponse, FetchRequest, SafeFetch } from '#infra/http/safe-fetch';

/** An answer of a service that people know by `title`. Errors: `tool.*`, `fetch.refused`, `fetch.not-found`. */
export async function fetchFrom(fetch: SafeFetch, title: string, request: FetchRequest): Promise<FetchedResponse> {
  try {
    return await fetch(request);
  } catch (error) {
    throw toolError(title, error);
  }
}
