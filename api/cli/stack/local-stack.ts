/** The addresses of all that runs on this machine. */
export interface StackStatus {
  readonly api: string;
  readonly temporal: string;
  readonly temporalUi: string | null;
  /** Without its password. */
  readonly database: string;
  readonly dataDir: string;
}

export interface DoctorFinding {
  readonly name: string;
  readonly isFine: boolean;
  readonly detail: string;
  readonly remedy: string | null;
}

/** What commands ask of the stack on this machine. */
export interface LocalStack {
  find(): Promise<StackStatus | null>;
  /** Starts what does not run. Errors: `stack.*`. */
  ensure(note: (line: string) => void): Promise<{ readonly status: StackStatus; readonly startedHere: boolean }>;
  /** False when nothing ran. */
  stop(): Promise<boolean>;
  examine(): Promise<readonly DoctorFinding[]>;
}
