import { type ErrorCode, errorCatalogue } from '#shared/errors/catalogue';

/** One fault among several, by the path of the field it is about. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/**
 * The one error class. `message` is safe to show: it never holds secrets, prompts or personal data.
 * Whether to retry, the HTTP status and the remedy follow from `code`.
 */
export class AssayError extends Error {
  override readonly name = 'AssayError';
  readonly code: ErrorCode;
  readonly faults: readonly Fault[];

  constructor(code: ErrorCode, detail?: string, options: { faults?: readonly Fault[]; cause?: unknown } = {}) {
    const entry = errorCatalogue[code];
    super(
      detail ? `${entry.title}: ${detail}` : entry.title,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = code;
    this.faults = options.faults ?? [];
  }

  get isRetryable(): boolean {
    return errorCatalogue[this.code].isRetryable;
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }

  get remedy(): string {
    return errorCatalogue[this.code].remedy;
  }
}
