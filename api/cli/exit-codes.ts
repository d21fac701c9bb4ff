import { AssayError } from '#shared/errors/assay-error';
import type { RunState } from '#shared/policies/run-state';

/** What scripts can tell apart. */
export const exitCodes = {
  done: 0,
  unexpected: 1,
  /** Of commands that compare: as `diff` says it. */
  different: 1,
  badInput: 2,
  runFailed: 3,
  runStopped: 4,
  noStack: 5,
  waiting: 6,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitCodesHelp = `Exit codes:
  0    done
  1    something unexpected went wrong; of diff, replay check and verify: there is a difference,
       or a claim that the documents do not support
  2    wrong usage or bad input; what to mend is on standard error
  3    the run failed
  4    the run was rejected, expired or cancelled
  5    the stack is not running or could not be started
  6    the run waits for a decision
  130  interrupted; the run goes on where the stack does`;

const codesByState: Partial<Record<RunState, ExitCode>> = {
  completed: exitCodes.done,
  failed: exitCodes.runFailed,
  rejected: exitCodes.runStopped,
  expired: exitCodes.runStopped,
  cancelled: exitCodes.runStopped,
  'awaiting-plan-approval': exitCodes.waiting,
  'awaiting-claim-review': exitCodes.waiting,
  'awaiting-regulatory-review': exitCodes.waiting,
  'awaiting-budget': exitCodes.waiting,
  'awaiting-review': exitCodes.waiting,
};

/** For a command that followed a run until it ended or waits. */
export function exitCodeOfState(state: RunState): ExitCode {
  return codesByState[state] ?? exitCodes.done;
}

export function exitCodeOfError(thrown: unknown): ExitCode {
  if (!(thrown instanceof AssayError)) return exitCodes.unexpected;
  if (thrown.code.startsWith('stack.') || thrown.code === 'api.unreachable') return exitCodes.noStack;
  if (thrown.code === 'config.invalid') return exitCodes.badInput;
  return thrown.status < 500 ? exitCodes.badInput : exitCodes.unexpected;
}
