import { AssayError } from '#shared/errors/assay-error';

/** The event after which to go on; a reconnecting reader's Last-Event-ID is newer than the `after` of its address. */
export function resumePointOf(lastEventId: string | undefined, after: string | undefined): number {
  const given = lastEventId || after;
  if (given === undefined || given === '') return 0;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  const path = lastEventId ? 'Last-Event-ID' : 'after';
  throw new AssayError('request.invalid', undefined, {
    faults: [{ path, message: 'is the id of an event: a number' }],
  });
}
