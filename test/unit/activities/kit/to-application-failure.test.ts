import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { toApplicationFailure, type Unforeseen } from '#activities/kit/to-application-failure';
import { AssayError } from '#shared/errors/assay-error';

const secret = 'sk-canary-123';

describe('the failure mapper', () => {
  it('keeps code, words and remedy of an Assay error, and whether a retry may help', () => {
    const failure = toApplicationFailure(new AssayError('corpus.empty', 'nothing in it'), () => undefined);
    expect(failure).toMatchObject({ type: 'corpus.empty', nonRetryable: true });
    expect(failure.message).toContain('nothing in it');
    expect(toApplicationFailure(new AssayError('storage.unavailable'), () => undefined)).toMatchObject({
      nonRetryable: false,
    });
  });

  it('lets no word of a foreign error into history, and reports it under the id it gives', () => {
    const reported: Unforeseen[] = [];
    const failure = toApplicationFailure(new TypeError(`cannot read ${secret}`), unforeseen =>
      reported.push(unforeseen),
    );
    expect(JSON.stringify(failure) + failure.message).not.toContain(secret);
    expect(failure.message).toContain(reported[0]?.id);
    expect(failure.cause).toBeUndefined();
    expect(failure.stack).toBe('');
  });

  it('leaves failures of Temporal as they are and turns an abort into a cancellation', () => {
    const failure = ApplicationFailure.nonRetryable('x', 'y');
    expect(toApplicationFailure(failure, () => undefined)).toBe(failure);
    expect(toApplicationFailure(new DOMException('stop', 'AbortError'), () => undefined)).toBeInstanceOf(
      CancelledFailure,
    );
  });
});
