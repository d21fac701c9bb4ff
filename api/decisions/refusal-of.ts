import { AssayError } from '#shared/errors/assay-error';
import { isErrorCode } from '#shared/errors/catalogue';
import type { DecisionOutcome } from '#workflows/mrd.messages';

/** What the sender of a refused decision is told. */
export function refusalOf({ code, detail }: DecisionOutcome): AssayError {
  return new AssayError(isErrorCode(code) ? code : 'decision.not-waiting', detail);
}
