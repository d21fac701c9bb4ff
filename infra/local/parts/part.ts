import type { LaunchedProcess } from '#infra/local/process/launch';
import type { PartName } from '#infra/local/stack-info';

/** One long-lived process of the stack: how it is started, known to be ready, and asked to end. */
export interface Part {
  readonly name: PartName;
  launch(): Promise<LaunchedProcess>;
  /** Resolves when it can be used; rejects when it will not. */
  ready(launched: LaunchedProcess): Promise<void>;
  readonly stopSignal: NodeJS.Signals;
  /** After this it is killed. */
  readonly graceMs: number;
  readonly logPath: string;
}
