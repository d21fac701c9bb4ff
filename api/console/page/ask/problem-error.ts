export interface ProblemFault {
  readonly path: string;
  readonly message: string;
}

export interface ProblemWords {
  readonly code: string;
  readonly title: string;
  /** What to do, as one sentence. */
  readonly remedy: string;
  readonly detail?: string | undefined;
  readonly faults?: readonly ProblemFault[] | undefined;
}

/** An answer that is a problem, or no answer at all, in words for a person. */
export class ProblemError extends Error {
  override name = 'ProblemError';

  constructor(readonly problem: ProblemWords) {
    super(problem.title);
  }
}

export function problemOf(thrown: unknown): ProblemWords {
  if (thrown instanceof ProblemError) return thrown.problem;
  return {
    code: 'console.unexpected',
    title: 'The console met a fault of its own',
    remedy: 'Reload the page.',
    detail: thrown instanceof Error ? thrown.message : undefined,
  };
}
