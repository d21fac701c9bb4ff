/**
 * Retry is chosen by effect, here and nowhere else. Whether an error is worth another try at all is a field of the error
 * (shared/errors/catalogue.ts); the profiles say how often and how far apart. Times are in Temporal's duration strings.
 */
export interface RetryProfile {
  /** One try, from its start. */
  readonly startToCloseTimeout: string;
  /** A worker that died is noticed after this long; workers beat every two seconds. */
  readonly heartbeatTimeout: string;
  readonly retry: {
    readonly initialInterval: string;
    readonly backoffCoefficient: number;
    readonly maximumInterval: string;
    readonly maximumAttempts: number;
  };
}

export const retryProfiles = {
  /** Reading and computing: free to repeat, so it outlasts a restart of the database or an hour without a disk. */
  read: {
    startToCloseTimeout: '10 minutes',
    heartbeatTimeout: '10 seconds',
    retry: {
      initialInterval: '500 milliseconds',
      backoffCoefficient: 2,
      maximumInterval: '30 seconds',
      maximumAttempts: 150,
    },
  },
  /** Asking an engine: answers are journaled, but a failed try may have been paid, so there are few. */
  think: {
    startToCloseTimeout: '10 minutes',
    heartbeatTimeout: '10 seconds',
    retry: { initialInterval: '2 seconds', backoffCoefficient: 2, maximumInterval: '1 minute', maximumAttempts: 8 },
  },
} as const satisfies Record<string, RetryProfile>;

/** Writing the run's row and events: short, idempotent, and the run waits for the database as long as it takes. */
export const recordProfile = {
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
} as const;
