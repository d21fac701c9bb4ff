import { type ErrorCode, type ErrorEntry, errorCatalogue } from '#shared/errors/catalogue';

/** One fault among several, by the path of the field it is about. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

interface ErrorOptions {
  readonly faults?: readonly Fault[];
  readonly cause?: unknown;
  readonly retryAfterMs?: number | null;
}

/**
 * The one error class. `message` is safe to show: it never holds secrets, prompts or personal data.
 * Whether to retry, the HTTP status and the remedy follow from `code`.
 */
export class AssayError extends Error {
  override readonly name = 'AssayError';
  readonly code: ErrorCode;
  readonly faults: readonly Fault[];
  /** Milliseconds after which another try may help, if the other side said so. */
  readonly retryAfterMs: number | null;

  constructor(code: ErrorCode, detail?: string, options: ErrorOptions = {}) {
    const entry = errorCatalogue[code];
    super(
      detail ? `${entry.title}: ${detail}` : entry.title,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = code;
    this.faults = options.faults ?? [];
    this.retryAfterMs = options.retryAfterMs ?? null;
  }

  get isRetryable(): boolean {
    return errorCatalogue[this.code].isRetryable;
  }

  /** Waiting is all it takes, and trying costs nothing. */
  get passes(): boolean {
    const entry: ErrorEntry = errorCatalogue[this.code];
    return entry.passes ?? false;
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }

  get remedy(): string {
    return errorCatalogue[this.code].remedy;
  }
}
