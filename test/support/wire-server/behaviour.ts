/** Tokens the server reports; `input` includes `cached` and `cacheWrite`. */
export interface WireUsage {
  readonly input: number;
  readonly cached: number;
  readonly cacheWrite: number;
  readonly output: number;
}

export type WireFinish = 'stop' | 'length' | 'filter' | 'refusal';

/** A true answer of the protocol. Without text: JSON that fits the schema asked for, or a short sentence. */
export interface WireAnswer {
  readonly kind: 'answer';
  readonly text?: string;
  readonly finish?: WireFinish;
  readonly usage?: Partial<WireUsage>;
  /** Milliseconds before the first byte, and between pieces of the text. */
  readonly delayMs?: number;
  readonly pauseMs?: number;
}

/** What the server does with one request. */
export type Behaviour =
  | WireAnswer
  /** An HTTP answer as it stands; a body that is no string is sent as JSON. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  /** Takes the request and never sends a byte. */
  | { readonly kind: 'hang' }
  /** Sends comments that keep the stream alive, and no answer. */
  | { readonly kind: 'drip'; readonly everyMs: number }
  /** Drops the connection after some pieces of the answer; 0 drops it before the first byte. */
  | { readonly kind: 'cut'; readonly afterPieces: number }
  /** Ends the stream in order, but says no stop reason. */
  | { readonly kind: 'no-stop' }
  /** Sends an error event in the middle of the stream, with this provider error type. */
  | { readonly kind: 'error-event'; readonly type: string; readonly message?: string }
  /** A stream of these bytes after the usual headers. */
  | { readonly kind: 'bytes'; readonly bytes: string | Uint8Array; readonly contentType?: string }
  /** A stream of so many bytes, never ending in an answer. */
  | { readonly kind: 'flood'; readonly bytes: number };
