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
    /** Left out: as long as it takes. */
    readonly maximumAttempts?: number;
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
  /**
   * Asking an engine. A provider that is away for days is waited for, without a line in history; a try that may have been
   * paid or is a fault ends after `thinkFaults` (workers/interceptors/tries.ts).
   */
  think: {
    startToCloseTimeout: '10 minutes',
    heartbeatTimeout: '10 seconds',
    retry: { initialInterval: '2 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
  },
  /** Looking at what is under way elsewhere: the next look comes by itself, so this one may fail soon. */
  look: {
    startToCloseTimeout: '10 minutes',
    heartbeatTimeout: '10 seconds',
    retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '10 seconds', maximumAttempts: 5 },
  },
  /** What would be bought twice if it were repeated: one try, and an outcome that is not known has to be found out. */
  writeOnce: {
    startToCloseTimeout: '15 minutes',
    heartbeatTimeout: '10 seconds',
    retry: { initialInterval: '1 second', backoffCoefficient: 1, maximumInterval: '1 second', maximumAttempts: 1 },
  },
} as const satisfies Record<string, RetryProfile>;

/** Tries of thinking that end otherwise than by an error that passes: failed answers may have been paid, so they are few. */
export const thinkFaults = 8;

/** Writing the run's row and events: short, idempotent, and the run waits for the database as long as it takes. */
export const recordProfile = {
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
} as const;
