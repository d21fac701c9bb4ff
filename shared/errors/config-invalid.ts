import { AssayError, type Fault } from '#shared/errors/assay-error';

/** One error that tells every fault of the configuration. */
export function configInvalid(faults: readonly Fault[]): AssayError {
  return new AssayError('config.invalid', faults.map(toldFault).join('; '), { faults });
}

export function toldFault({ path, message }: Fault): string {
  return `${path}: ${message}`;
}

/** What `read` gives; or null, with what it found wrong with the configuration added to `faults`. */
export function faultsFound<Result>(read: () => Result, faults: Fault[]): Result | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AssayError) || error.code !== 'config.invalid') throw error;
    faults.push(...error.faults);
    return null;
  }
}
