import type { Check } from '#infra/local/doctor/check';
import type { StackAddresses } from '#infra/local/stack-info';

/** The addresses of all that runs on this machine, and the folder its data is in. */
export interface StackStatus extends StackAddresses {
  readonly dataDir: string;
}

export interface EnsuredLocalStack {
  readonly status: StackStatus;
  readonly startedHere: boolean;
  /** Ends it if it was started here. */
  stop(): Promise<void>;
}

/** What commands ask of the stack on this machine. */
export interface LocalStack {
  find(): Promise<StackStatus | null>;
  /** Starts what does not run; a stack that is not kept ends with this process at the latest. Errors: `stack.*`. */
  ensure(options: { note: (line: string) => void; isKept: boolean }): Promise<EnsuredLocalStack>;
  /** False when nothing ran. */
  stop(): Promise<boolean>;
  examine(): Promise<readonly Check[]>;
}
