import { askService, type Exchange } from '#activities/research/services/exchange/ask-service';
import type { SearchProvider, SearchResult } from '#activities/research/services/web-search/define-search-provider';
import { AssayError } from '#shared/errors/assay-error';

/** A provider with the key to ask it. */
export interface Keyed {
  readonly provider: SearchProvider;
  readonly key: string;
}

export interface Search {
  readonly query: string;
  /** Results wanted, 20 at most. */
  readonly count: number;
}

export interface Answered {
  readonly results: readonly SearchResult[];
  /** Which providers did not answer, and why. */
  readonly notes: readonly string[];
}

/**
 * The results of the first provider that answers; a failure of one costs a look at the next and no more. When none does,
 * the error that may pass soonest is told. Errors: `tool.*`, `fetch.*`.
 */
export async function firstAnswer(search: Search, providers: readonly Keyed[], exchange: Exchange): Promise<Answered> {
  const failures: AssayError[] = [];
  for (const { provider, key } of providers) {
    try {
      const { bytes } = await askService({ service: provider, ...requestOf(search, { provider, key }) }, exchange);
      return { results: provider.results(bytes), notes: failures.map(({ message }) => message.slice(0, 500)) };
    } catch (error) {
      if (!(error instanceof AssayError) || exchange.signal.aborted) throw error;
      failures.push(error);
    }
  }
  throw mostHopeful(failures);
}

function requestOf({ query, count }: Search, { provider, key }: Keyed) {
  return provider.request(query, count, key);
}

function mostHopeful(failures: readonly AssayError[]): AssayError {
  const waits = failures
    .filter(error => error.isRetryable)
    .toSorted((one, other) => (one.retryAfterMs ?? 0) - (other.retryAfterMs ?? 0));
  return waits[0] ?? failures[0] ?? new AssayError('tool.not-ready', 'no key for any search provider is set');
}
