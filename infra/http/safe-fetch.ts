/** What a caller may reach: any public address, or these hosts (`example.com`, `*.example.com`). */
export type AllowedHosts = 'public' | readonly string[];

export interface FetchRequest {
  readonly url: string;
  readonly hosts: AllowedHosts;
  /** Default GET. */
  readonly method?: 'GET' | 'POST';
  /** Never sent on to another origin by a redirect. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Media types that are wanted, such as `text/html`, `application/*`; others are refused before they are read. */
  readonly accept?: readonly string[];
  /** Milliseconds for the whole exchange, redirects included; default 30,000. */
  readonly timeoutMs?: number;
  /** Bytes after decompression; default 10 MiB. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

export interface FetchedResponse {
  /** After all redirects. */
  readonly url: string;
  readonly status: number;
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Lower case, without parameters; empty when not stated. */
  readonly mediaType: string;
  /** As stated, lower case; null when not stated. */
  readonly charset: string | null;
  readonly bytes: Uint8Array;
  /** Addresses that led here, first to last, without this one. */
  readonly redirects: readonly string[];
}

/**
 * Fetches from outside. Connects only to addresses that were vetted after the name was resolved, at every hop.
 * Errors: `fetch.refused`, `fetch.not-found`, `fetch.denied`, `fetch.throttled` (with `retryAfterMs`),
 * `fetch.unavailable`, `fetch.timed-out`, `fetch.too-large`, `fetch.wrong-kind`, `fetch.broken`.
 */
export type SafeFetch = (request: FetchRequest) => Promise<FetchedResponse>;
