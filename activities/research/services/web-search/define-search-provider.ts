import type { ServiceCall } from '#activities/research/services/exchange/ask-service';
import type { Service } from '#activities/research/services/exchange/service';
import type { ToolSecret } from '#activities/research/tools/define-research-tool';

/** A page that a search engine names. What the engine says of it is no evidence: that stands in the page or nowhere. */
export interface SearchResult {
  readonly url: string;
  readonly title?: string | undefined;
  /** As the engine states it: an ISO date, or words such as "2 days ago". */
  readonly published?: string | undefined;
}

/** One search engine. */
export interface SearchProvider extends Service {
  readonly secret: ToolSecret;
  /** US dollars a search. */
  readonly costUsd: number;
  /** `count`: results wanted, 20 at most. */
  request(query: string, count: number, key: string): Omit<ServiceCall, 'service'>;
  /** Best first. Errors: `tool.broken-answer`. */
  results(answer: Uint8Array): SearchResult[];
}

export function defineSearchProvider(provider: SearchProvider): SearchProvider {
  return provider;
}
