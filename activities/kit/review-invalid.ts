import { AssayError, type Fault } from '#shared/errors/assay-error';

/** More are told by number only: a failure has to fit into a run's history. */
const mostShown = 20;

/** All that is wrong with what a person decided about claims, in one error. */
export function reviewInvalid(faults: readonly Fault[]): AssayError {
  const shown = faults.slice(0, mostShown).map(({ path, message }) => `${path}: ${message}`);
  const more = faults.length > shown.length ? `; and ${faults.length - shown.length} more` : '';
  return new AssayError('review.invalid', shown.join('; ') + more, { faults });
}
