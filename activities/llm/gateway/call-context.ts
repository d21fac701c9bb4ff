/** What surrounds a call: an activity that may be cancelled, or nothing. */
export interface CallContext {
  readonly signal: AbortSignal;
  /** Told for each chunk that arrives. */
  readonly onProgress: () => void;
  /** Which try of the activity this is, from 1; null outside of one, where nobody tries again. */
  readonly attempt: number | null;
  /** The same, less the tries that only waited for a provider. */
  readonly faultTry?: number;
}

export function noContext(): CallContext {
  return { signal: new AbortController().signal, onProgress: () => undefined, attempt: null };
}
