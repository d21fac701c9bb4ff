import type { Config } from '#infra/config/config';
import type { DataFolder } from '#infra/local/data-folder';

/** What every part of one stack is started with. */
export interface StackContext {
  readonly config: Config;
  readonly folder: DataFolder;
  /** The environment the stack was started in, passed on to its processes. */
  readonly env: NodeJS.ProcessEnv;
  readonly note: (line: string) => void;
  /** See `ServerSettings`. */
  readonly canSkipTime?: boolean;
}
