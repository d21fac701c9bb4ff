import { describe, expect, it } from '@jest/globals';
import { exitCodeOfError, exitCodeOfState } from '#api/cli/exit-codes';
import { AssayError } from '#shared/errors/assay-error';
import { type RunState, runStates } from '#shared/policies/run-state';

describe('the exit code', () => {
  it('of a followed run is pinned for every state', () => {
    const codes = Object.fromEntries(runStates.map(state => [state, exitCodeOfState(state)]));
    expect(codes).toEqual({
      planning: 0,
      'awaiting-plan-approval': 6,
      researching: 0,
      synthesizing: 0,
      verifying: 0,
      'awaiting-budget': 6,
      'awaiting-claim-review': 6,
      'awaiting-regulatory-review': 6,
      'awaiting-review': 6,
      completed: 0,
      rejected: 4,
      expired: 4,
      cancelled: 4,
      failed: 3,
    } satisfies Record<RunState, number>);
  });

  it.each([
    ['brief.invalid', 2],
    ['run.not-found', 2],
    ['auth.missing', 2],
    ['config.invalid', 2],
    ['stack.start-failed', 5],
    ['stack.not-running', 5],
    ['api.unreachable', 5],
    ['storage.unavailable', 1],
  ] as const)('of %s is %i', (code, exitCode) => {
    expect(exitCodeOfError(new AssayError(code))).toBe(exitCode);
  });

  it('of anything else is 1', () => {
    expect(exitCodeOfError(new TypeError('x'))).toBe(1);
  });
});
