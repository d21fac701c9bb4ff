import type { AssayError } from '#shared/errors/assay-error';

/** A line that broke in a way that the SDK does not notice, or has no word for. */
export interface Breach {
  /** Rejects with the first reason; never resolves. */
  readonly broken: Promise<never>;
  report(fault: AssayError): void;
}

export function breach(): Breach {
  const { promise: broken, reject } = Promise.withResolvers<never>();
  broken.catch(() => undefined);
  return { broken, report: reject };
}
